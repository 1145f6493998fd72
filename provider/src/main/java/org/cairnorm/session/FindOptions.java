package org.cairnorm.session;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.Timeout;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of find, refresh and lock as one value (JPA 3.2 §3.3.10). Options that mean nothing to Cairn are passed over.
 * Cache modes are accepted and have no effect while there is no shared cache.
 *
 * @param timeoutMillis how long to wait, 0 not to wait for a lock at all; null for the default
 * @param extended whether a pessimistic lock holds for join tables and collection tables too
 */
record FindOptions(LockModeType lock, @Nullable Integer timeoutMillis, boolean extended) {
    static final FindOptions NONE = new FindOptions(LockModeType.NONE, null, false);

    /** A lock mode and hints, of which the time limits in milliseconds and the lock scope are heeded; others are passed over. */
    static FindOptions of(LockModeType lock, @Nullable Map<String, Object> hints) {
        Integer lockTimeout = millis(QueryHints.LOCK_TIMEOUT, hints);
        Integer queryTimeout = millis(QueryHints.TIMEOUT, hints);
        boolean limitsQuery = queryTimeout != null && queryTimeout > 0;
        Object scope = hints == null ? null : hints.get(QueryHints.LOCK_SCOPE);
        return new FindOptions(
                lock,
                lockTimeout == null && limitsQuery ? queryTimeout : lockTimeout,
                scope != null && QueryHints.scope(QueryHints.LOCK_SCOPE, scope) == PessimisticLockScope.EXTENDED);
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
        return new FindOptions(otherLock, timeoutMillis, extended);
    }

    /** With a time limit for a pessimistic lock that has none of its own. */
    FindOptions orTimeout(@Nullable Integer millis) {
        return timeoutMillis != null || millis == null || !isPessimistic()
                ? this
                : new FindOptions(lock, millis, extended);
    }

    boolean isPessimistic() {
        return isPessimistic(lock);
    }

    static boolean isPessimistic(LockModeType mode) {
        return mode == LockModeType.PESSIMISTIC_READ
                || mode == LockModeType.PESSIMISTIC_WRITE
                || mode == LockModeType.PESSIMISTIC_FORCE_INCREMENT;
    }

    /** @throws IllegalArgumentException if two options of one kind differ */
    static FindOptions of(Object... options) {
        LockModeType lock = LockModeType.NONE;
        Integer timeout = null;
        boolean extended = false;
        Map<Class<?>, Object> known = new HashMap<>();
        for (Object option : options) {
            requireAgreement(known, option);
            if (option instanceof LockModeType mode) {
                lock = mode;
            } else if (option instanceof Timeout limit) {
                Integer millis = limit.milliseconds();
                timeout = millis == null || millis < 0 ? null : millis;
            } else if (option instanceof PessimisticLockScope scope) {
                extended = scope == PessimisticLockScope.EXTENDED;
            }
        }
        return new FindOptions(lock, timeout, extended);
    }

    private static void requireAgreement(Map<Class<?>, Object> known, @Nullable Object option) {
        if (option == null) {
            throw new IllegalArgumentException(SessionProblem.NULL_ARGUMENT.with("An option"));
        }
        Class<?> kind = option instanceof Enum<?> constant ? constant.getDeclaringClass() : option.getClass();
        Object other = isOwn(option) ? known.put(kind, option) : null;
        if (other != null && !said(other).equals(said(option))) {
            throw new IllegalArgumentException(SessionProblem.OPTIONS_DIFFER.with(said(other), said(option)));
        }
    }

    /** Options of others may well be given several times. */
    private static boolean isOwn(Object option) {
        return option instanceof LockModeType
                || option instanceof Timeout
                || option instanceof PessimisticLockScope
                || option instanceof CacheRetrieveMode
                || option instanceof CacheStoreMode;
    }

    private static String said(Object option) {
        return option instanceof Timeout limit ? limit.milliseconds() + " ms" : option.toString();
    }
}
