package org.cairnorm.session;

import jakarta.persistence.EntityNotFoundException;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.mapping.Cascades;
import org.jspecify.annotations.Nullable;

/** Overwrites managed instances with what the database holds (JPA 3.2 §3.3.5). */
final class Refreshing {
    private final Workspace workspace;

    Refreshing(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Refreshes a managed instance and what it refers to by associations that cascade REFRESH. */
    void refresh(@Nullable Object instance, FindOptions options) {
        EntityEntry first = workspace.managed(instance, "refresh");
        CascadeWalk walk = new CascadeWalk(first.instance(), Cascades::refresh, false, false);
        while (walk.hasNext()) {
            EntityEntry entry = workspace.context().entry(walk.next());
            if (entry == first && first.state() == EntityState.NEW) {
                throw new EntityNotFoundException(
                        SessionProblem.REFRESH_NEW.with(entry.mapping().name()));
            }
            if (entry == null || entry.state() != EntityState.MANAGED) {
                continue;
            }
            walk.cascade(entry.mapping(), entry.instance(), entry);
            workspace.loading().refresh(entry, entry == first ? options : FindOptions.NONE);
            walk.cascade(entry.mapping(), entry.instance(), entry);
        }
        new Locking(workspace).note(first, options.lock());
    }
}
