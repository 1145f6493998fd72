package org.cairnorm.session;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.FindOption;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockOption;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.RefreshOption;
import jakarta.persistence.Timeout;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of find, refresh and lock as one value (JPA 3.2 §3.3.10). Options that mean nothing to Cairn are passed over.
 * Cache modes and lock scope are accepted and have no effect while there is no shared cache.
 *
 * @param timeoutMillis how long to wait, 0 not to wait for a lock at all; null for the default
 */
record FindOptions(LockModeType lock, @Nullable Integer timeoutMillis) {
    static final FindOptions NONE = new FindOptions(LockModeType.NONE, null);

    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    private static final String QUERY_TIMEOUT = "jakarta.persistence.query.timeout";

    /** A lock mode and hints, of which the time limits in milliseconds are heeded; others are passed over. */
    static FindOptions of(LockModeType lock, @Nullable Map<String, Object> hints) {
        Integer lockTimeout = millis(LOCK_TIMEOUT, hints);
        Integer queryTimeout = millis(QUERY_TIMEOUT, hints);
        boolean limitsQuery = queryTimeout != null && queryTimeout > 0;
        return new FindOptions(lock, lockTimeout == null && limitsQuery ? queryTimeout : lockTimeout);
    }

    /** The time limit of a hint; null for none, which is also what a negative number says. */
    private static @Nullable Integer millis(String name, @Nullable Map<String, Object> hints) {
        Object value = hints == null ? null : hints.get(name);
        if (value == null) {
            return null;
        }
        try {
            int millis = Integer.parseInt(value.toString().strip());
            return millis < 0 ? null : millis;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(SessionProblem.WRONG_HINT.with(name, value), e);
        }
    }

    FindOptions with(LockModeType otherLock) {
        return new FindOptions(otherLock, timeoutMillis);
    }

    static FindOptions of(Object... options) {
        LockModeType lock = LockModeType.NONE;
        Integer timeout = null;
        for (Object option : options) {
            if (option instanceof LockModeType mode) {
                lock = mode;
            } else if (option instanceof Timeout limit) {
                Integer millis = limit.milliseconds();
                timeout = millis == null || millis < 0 ? null : millis;
            } else if (!(option instanceof CacheRetrieveMode
                    || option instanceof CacheStoreMode
                    || option instanceof PessimisticLockScope
                    || option instanceof FindOption
                    || option instanceof RefreshOption
                    || option instanceof LockOption)) {
                throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        return new FindOptions(lock, timeout);
    }
}
