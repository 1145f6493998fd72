package org.cairnorm.session;

import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.jspecify.annotations.Nullable;

/** Locks managed instances (JPA 3.2 §3.5). Optimistic locks are checked, or the version raised, by the flush of the commit. */
final class Locking {
    private final Workspace workspace;

    Locking(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Locks an instance: its row at once if the mode is pessimistic. */
    void lock(EntityEntry entry, FindOptions options) {
        requireVersion(entry, options.lock());
        if (options.isPessimistic() && entry.state() == EntityState.MANAGED) {
            workspace.loading().lockRow(entry, options);
        } else if (options.lock() != LockModeType.NONE) {
            // a reference has no version yet that could be compared or raised
            entry.initialize();
        }
        note(entry, options.lock());
    }

    /** Notes a lock whose row, if the mode is pessimistic, is locked already. */
    void note(EntityEntry entry, LockModeType mode) {
        requireVersion(entry, mode);
        entry.lock(mode);
    }

    /** Notes for each entity of a query's result that the query locked it. */
    void noteResult(@Nullable Object result, FindOptions lock) {
        if (result instanceof Object[] parts) {
            for (Object part : parts) {
                noteResult(part, lock);
            }
        } else if (result instanceof Tuple tuple) {
            noteResult(tuple.toArray(), lock);
        } else if (result != null) {
            EntityEntry entry = workspace.context().entry(result);
            if (entry != null) {
                workspace.loading().lockCollections(entry, lock);
                note(entry, lock.lock());
            }
        }
    }

    private static void requireVersion(EntityEntry entry, LockModeType mode) {
        boolean needsVersion = mode == LockModeType.PESSIMISTIC_FORCE_INCREMENT
                || mode != LockModeType.NONE && !FindOptions.isPessimistic(mode);
        if (needsVersion && entry.mapping().version() == null) {
            throw new PersistenceException(
                    SessionProblem.LOCK_WITHOUT_VERSION.with(entry.mapping().name(), mode));
        }
    }
}
