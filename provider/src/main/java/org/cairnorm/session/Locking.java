package org.cairnorm.session;

import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;

/** Locks managed instances (JPA 3.2 §3.5). Optimistic locks are checked, or the version raised, by the flush of the commit. */
final class Locking {
    private final Workspace workspace;

    Locking(Workspace workspace) {
        this.workspace = workspace;
    }

    void lock(EntityEntry entry, LockModeType mode) {
        if (mode == LockModeType.NONE) {
            return;
        }
        LockModeType wanted = switch (mode) {
            case READ -> LockModeType.OPTIMISTIC;
            case WRITE -> LockModeType.OPTIMISTIC_FORCE_INCREMENT;
            default -> mode;
        };
        boolean versioned = entry.mapping().version() != null;
        boolean pessimistic = wanted == LockModeType.PESSIMISTIC_READ
                || wanted == LockModeType.PESSIMISTIC_WRITE
                || wanted == LockModeType.PESSIMISTIC_FORCE_INCREMENT;
        boolean needsVersion = !pessimistic || wanted == LockModeType.PESSIMISTIC_FORCE_INCREMENT;
        if (needsVersion && !versioned) {
            throw new PersistenceException(
                    SessionProblem.LOCK_WITHOUT_VERSION.with(entry.mapping().name(), mode));
        }
        if (pessimistic && entry.state() == EntityState.MANAGED) {
            workspace.loading().lockRow(entry, wanted);
        }
        if (wanted.compareTo(entry.lockMode()) > 0 || entry.lockMode() == LockModeType.NONE) {
            entry.lockMode(wanted);
        }
    }
}
