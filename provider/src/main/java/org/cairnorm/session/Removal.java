package org.cairnorm.session;

import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.mapping.CallbackEvent;
import org.cairnorm.mapping.Cascades;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** Marks instances whose rows are to be deleted (JPA 3.2 §3.3.3). */
final class Removal {
    private final Workspace workspace;
    private final EntityCallbacks callbacks;
    private final Persisting persisting;

    Removal(Workspace workspace, EntityCallbacks callbacks, Persisting persisting) {
        this.workspace = workspace;
        this.callbacks = callbacks;
        this.persisting = persisting;
    }

    /** Removes an instance and what it refers to by associations that cascade REMOVE or remove their orphans. */
    void remove(@Nullable Object instance) {
        workspace.mappingOf(instance, "remove");
        CascadeWalk walk = new CascadeWalk(Objects.requireNonNull(instance), Cascades::remove, true, true);
        while (walk.hasNext()) {
            Object next = walk.next();
            EntityMapping mapping = workspace.mappingOf(next, "remove");
            EntityEntry entry = workspace.context().entry(next);
            if (entry == null && (persisting.isDetached(mapping, next) || hasRow(mapping, next))) {
                throw new IllegalArgumentException(SessionProblem.REMOVE_DETACHED.with(mapping.name(), mapping.name()));
            }
            if (entry != null && entry.state() == EntityState.REMOVED) {
                continue;
            }
            if (entry != null) {
                entry.initialize();
                callbacks.call(CallbackEvent.PRE_REMOVE, mapping, next);
            }
            walk.cascade(mapping, next, entry);
            if (entry != null) {
                markRemoved(entry);
            }
        }
    }

    /** Whether there is a row with the identifier that the application has assigned to an unknown instance. */
    private boolean hasRow(EntityMapping mapping, Object instance) {
        Object id = mapping.identifier().of(instance);
        return id != null && workspace.loading().find(mapping, id, FindOptions.NONE) != null;
    }

    private void markRemoved(EntityEntry entry) {
        if (entry.state() == EntityState.NEW) {
            workspace.context().keepRemoved(entry);
        } else {
            entry.state(EntityState.REMOVED);
        }
    }
}
