package org.cairnorm.loading;

import jakarta.persistence.LockModeType;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.sql.Locking;
import org.jspecify.annotations.Nullable;

/** What the lock modes of the specification mean for rows that are read (JPA 3.2 §3.5.4). */
final class RowLocks {
    private RowLocks() {}

    /**
     * How rows are locked; null if they are not.
     *
     * @param timeoutMillis how long to wait at most; null for as long as the database likes. Not to wait at all is a wish that is
     *     not heard by databases that cannot fulfil it
     */
    static @Nullable Locking of(LockModeType mode, @Nullable Integer timeoutMillis, DialectFeatures features) {
        Locking locking = switch (mode) {
            case PESSIMISTIC_READ -> Locking.FOR_SHARE;
            case PESSIMISTIC_WRITE, PESSIMISTIC_FORCE_INCREMENT -> Locking.FOR_UPDATE;
            default -> null;
        };
        boolean noWait = timeoutMillis != null && timeoutMillis == 0 && features.has(DialectFeature.NOWAIT);
        return locking != null && noWait ? locking.waiting(Locking.Wait.NOWAIT) : locking;
    }
}
