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
 */
record FindOptions(LockModeType lock, int timeoutMillis) {
    static final FindOptions NONE = new FindOptions(LockModeType.NONE, 0);

    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    private static final String QUERY_TIMEOUT = "jakarta.persistence.query.timeout";

    /** A lock mode and hints, of which the time limits in milliseconds are heeded; others are passed over. */
    static FindOptions of(LockModeType lock, @Nullable Map<String, Object> hints) {
        Object timeout = hints == null ? null : hints.getOrDefault(LOCK_TIMEOUT, hints.get(QUERY_TIMEOUT));
        if (timeout == null) {
            return new FindOptions(lock, 0);
        }
        try {
            return new FindOptions(lock, Integer.parseInt(timeout.toString().strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(SessionProblem.WRONG_HINT.with(LOCK_TIMEOUT, timeout), e);
        }
    }

    static FindOptions of(Object... options) {
        LockModeType lock = LockModeType.NONE;
        int timeout = 0;
        for (Object option : options) {
            if (option instanceof LockModeType mode) {
                lock = mode;
            } else if (option instanceof Timeout limit) {
                Integer millis = limit.milliseconds();
                timeout = millis == null ? 0 : millis;
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
