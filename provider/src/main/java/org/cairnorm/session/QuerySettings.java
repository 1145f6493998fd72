package org.cairnorm.session;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PessimisticLockScope;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.query.SelectOptions;
import org.jspecify.annotations.Nullable;

/** How one query object is to be run. A named query keeps a copy as it was when the query was named. */
final class QuerySettings {
    private int firstResult;
    private int maxResults = Integer.MAX_VALUE;
    private int fetchSize;
    private @Nullable Integer timeoutMillis;
    private @Nullable Integer lockTimeoutMillis;
    private @Nullable FlushModeType flushMode;
    private @Nullable LockModeType lockMode;
    private PessimisticLockScope lockScope = PessimisticLockScope.NORMAL;
    private @Nullable CacheRetrieveMode cacheRetrieveMode;
    private @Nullable CacheStoreMode cacheStoreMode;
    private Map<String, Object> hints = Map.of();

    QuerySettings copy() {
        QuerySettings copy = new QuerySettings();
        copy.firstResult = firstResult;
        copy.maxResults = maxResults;
        copy.fetchSize = fetchSize;
        copy.timeoutMillis = timeoutMillis;
        copy.lockTimeoutMillis = lockTimeoutMillis;
        copy.flushMode = flushMode;
        copy.lockMode = lockMode;
        copy.lockScope = lockScope;
        copy.cacheRetrieveMode = cacheRetrieveMode;
        copy.cacheStoreMode = cacheStoreMode;
        copy.hints = hints;
        return copy;
    }

    int firstResult() {
        return firstResult;
    }

    void firstResult(int place) {
        if (place < 0) {
            throw new IllegalArgumentException(SessionProblem.NEGATIVE.with("setFirstResult", place));
        }
        firstResult = place;
    }

    int maxResults() {
        return maxResults;
    }

    void maxResults(int most) {
        if (most < 0) {
            throw new IllegalArgumentException(SessionProblem.NEGATIVE.with("setMaxResults", most));
        }
        maxResults = most;
    }

    void fetchSize(int rows) {
        fetchSize = rows;
    }

    @Nullable Integer timeoutMillis() {
        return timeoutMillis;
    }

    void timeoutMillis(@Nullable Integer millis) {
        if (millis != null && millis < 0) {
            throw new IllegalArgumentException(SessionProblem.NEGATIVE.with("setTimeout", millis));
        }
        timeoutMillis = millis;
    }

    /** 0: locks are not waited for; null for as long as the database likes. */
    void lockTimeoutMillis(@Nullable Integer millis) {
        lockTimeoutMillis = millis;
    }

    @Nullable Integer lockTimeoutMillis() {
        return lockTimeoutMillis;
    }

    void lockScope(PessimisticLockScope scope) {
        lockScope = scope;
    }

    /** What is to be done to the entities of the result. */
    FindOptions lock() {
        LockModeType lock = lockMode == null ? LockModeType.NONE : lockMode;
        return new FindOptions(lock, lockTimeoutMillis, lockScope == PessimisticLockScope.EXTENDED);
    }

    /** Whether the time limit of the statement is one for its locks. */
    boolean waitsForLocks() {
        return timeoutMillis == null && lockTimeoutMillis != null && lock().isPessimistic();
    }

    @Nullable FlushModeType flushMode() {
        return flushMode;
    }

    void flushMode(FlushModeType mode) {
        flushMode = mode;
    }

    @Nullable LockModeType lockMode() {
        return lockMode;
    }

    void lockMode(LockModeType mode) {
        lockMode = mode;
    }

    boolean locks() {
        return lockMode != null && lockMode != LockModeType.NONE;
    }

    @Nullable CacheRetrieveMode cacheRetrieveMode() {
        return cacheRetrieveMode;
    }

    void cacheRetrieveMode(CacheRetrieveMode mode) {
        cacheRetrieveMode = mode;
    }

    @Nullable CacheStoreMode cacheStoreMode() {
        return cacheStoreMode;
    }

    void cacheStoreMode(CacheStoreMode mode) {
        cacheStoreMode = mode;
    }

    /** The hints that are in effect, as they were given. */
    Map<String, Object> hints() {
        return Collections.unmodifiableMap(hints);
    }

    void noteHint(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(hints);
        more.put(name, value);
        hints = more;
    }

    SelectOptions options() {
        LockModeType lock = lock().lock();
        boolean noWait = lockTimeoutMillis != null && lockTimeoutMillis == 0;
        return new SelectOptions(firstResult, maxResults, lock, noWait, timeoutOrDefault(), fetchSize, 0);
    }

    /** 0 for the default of the persistence unit. The limit for a lock is one for the statement, where there is no other. */
    int timeoutOrDefault() {
        if (waitsForLocks()) {
            return Objects.requireNonNull(lockTimeoutMillis);
        }
        return timeoutMillis == null ? 0 : timeoutMillis;
    }
}
