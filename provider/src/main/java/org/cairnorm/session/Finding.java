package org.cairnorm.session;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.Identifier;
import org.jspecify.annotations.Nullable;

/** Finds instances by their identifiers, in the context before the database (JPA 3.2 §3.3.1). */
final class Finding {
    private final Workspace workspace;
    private final SessionGuard guard;
    private final SessionSettings settings;
    private final Locking locking;

    Finding(Workspace workspace, SessionGuard guard, SessionSettings settings, Locking locking) {
        this.workspace = workspace;
        this.guard = guard;
        this.settings = settings;
        this.locking = locking;
    }

    /** The instance of an open session with that identifier; null if there is none. One that the context knows costs no more. */
    <T> @Nullable T find(Class<T> type, Object id, FindOptions options) {
        SessionServices services = workspace.services();
        EntityMapping mapping = type == null ? null : services.model().entity(type);
        EntityEntry known =
                mapping == null || id == null ? null : workspace.context().find(mapping, id);
        if (known == null || known.isReference() || options.lock() != LockModeType.NONE) {
            known = guard.guarded(() -> read(services.mapping(type), id, options));
        }
        return isFound(known, services.mapping(type)) ? type.cast(known.instance()) : null;
    }

    private @Nullable EntityEntry read(EntityMapping mapping, Object id, FindOptions options) {
        guard.requireTransaction(options.lock(), "find");
        requireIdentifier(mapping, id);
        EntityEntry found = workspace.loading().find(mapping, id, settings.timed(options));
        if (found != null && options.lock() != LockModeType.NONE) {
            locking.note(found, options.lock());
        }
        return found;
    }

    /**
     * The instance with that identifier, its row unread where a reference can be made.
     *
     * @throws EntityNotFoundException if it is known that there is none
     */
    Object reference(EntityMapping mapping, Object id) {
        requireIdentifier(mapping, id);
        EntityEntry known = workspace.context().find(mapping, id);
        if (known == null && mapping.canBeReferenced()) {
            known = workspace.services().loaders().reference(workspace.loading(), mapping, id);
        }
        if (known == null) {
            known = workspace.loading().find(mapping, id, FindOptions.NONE);
        }
        if (!isFound(known, mapping)) {
            throw new EntityNotFoundException(SessionProblem.ENTITY_NOT_FOUND.with(mapping.name(), id));
        }
        return known.instance();
    }

    private static boolean isFound(@Nullable EntityEntry entry, EntityMapping mapping) {
        return entry != null && entry.state() != EntityState.REMOVED && mapping.isSuperOf(entry.mapping());
    }

    private static void requireIdentifier(EntityMapping mapping, @Nullable Object id) {
        if (id == null) {
            throw new IllegalArgumentException(SessionProblem.NULL_IDENTIFIER.with(mapping.name()));
        }
        Identifier identifier = mapping.identifier();
        if (!Primitives.boxed(identifier.javaType()).isInstance(id)) {
            throw new IllegalArgumentException(SessionProblem.WRONG_IDENTIFIER.with(
                    mapping.name(),
                    identifier.javaType().getName(),
                    "a '" + id.getClass().getName() + "'"));
        }
    }
}
