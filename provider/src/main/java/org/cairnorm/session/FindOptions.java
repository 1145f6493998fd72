package org.cairnorm.session;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.FindOption;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockOption;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.RefreshOption;
import jakarta.persistence.Timeout;

/**
 * The options of find, refresh and lock as one value (JPA 3.2 §3.3.10). Options that mean nothing to Cairn are passed over.
 * Cache modes and lock scope are accepted and have no effect while there is no shared cache.
 */
record FindOptions(LockModeType lock, int timeoutMillis) {
    static final FindOptions NONE = new FindOptions(LockModeType.NONE, 0);

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
