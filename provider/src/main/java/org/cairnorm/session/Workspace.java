package org.cairnorm.session;

import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/**
 * What the life cycle operations of one session work on together.
 *
 * @param connections gives the connection of the current transaction
 * @param loading reads rows into the context
 */
record Workspace(
        SessionServices services, PersistenceContext context, SessionConnections connections, SessionLoading loading) {
    Workspace {
        Objects.requireNonNull(services);
        Objects.requireNonNull(context);
        Objects.requireNonNull(connections);
        Objects.requireNonNull(loading);
    }

    /**
     * The mapping of an instance's class.
     *
     * @throws IllegalArgumentException if the instance is null or no entity
     */
    EntityMapping mappingOf(@Nullable Object instance, String operation) {
        if (instance == null) {
            throw new IllegalArgumentException(SessionProblem.NULL_ENTITY.with(operation));
        }
        return services.mapping(instance.getClass());
    }

    /** Whether an instance is managed and will be after the next flush. */
    boolean contains(@Nullable Object instance) {
        mappingOf(instance, "contains");
        EntityEntry entry = context.entry(Objects.requireNonNull(instance));
        return entry != null && entry.state() != EntityState.REMOVED;
    }

    /**
     * The entry of an instance that must be managed.
     *
     * @throws IllegalArgumentException if it is not, or was removed
     */
    EntityEntry managed(@Nullable Object instance, String operation) {
        EntityMapping mapping = mappingOf(instance, operation);
        EntityEntry entry = context.entry(Objects.requireNonNull(instance));
        if (entry == null || entry.state() == EntityState.REMOVED) {
            throw new IllegalArgumentException(SessionProblem.NOT_MANAGED.with(operation, mapping.name()));
        }
        return entry;
    }
}
