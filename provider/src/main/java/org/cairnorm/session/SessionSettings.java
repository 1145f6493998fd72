package org.cairnorm.session;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was set for one session: its properties (JPA 3.2 §3.11.4 and the like) and the modes of flush and cache. */
final class SessionSettings {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final @Nullable Integer unitLockTimeoutMillis;
    private FlushModeType flushMode = FlushModeType.AUTO;
    private CacheRetrieveMode cacheRetrieveMode = CacheRetrieveMode.USE;
    private CacheStoreMode cacheStoreMode = CacheStoreMode.USE;

    /** @param unitLockTimeoutMillis holds where the properties say nothing else */
    SessionSettings(Map<?, ?> properties, @Nullable Integer unitLockTimeoutMillis) {
        properties.forEach((key, value) -> this.properties.put(String.valueOf(key), value));
        this.unitLockTimeoutMillis = unitLockTimeoutMillis;
    }

    /** @throws IllegalArgumentException if the property is known but the value is none for it */
    void property(String name, Object value) {
        QuerySettings meant = new QuerySettings();
        QueryHints.apply(meant, name, value);
        properties.put(name, value);
        cacheRetrieveMode = Objects.requireNonNullElse(meant.cacheRetrieveMode(), cacheRetrieveMode);
        cacheStoreMode = Objects.requireNonNullElse(meant.cacheStoreMode(), cacheStoreMode);
    }

    /** A property that was set; null if it was not. */
    @Nullable Object property(String name) {
        return properties.get(name);
    }

    Map<String, Object> properties() {
        return Collections.unmodifiableMap(properties);
    }

    /** How long to wait for a lock where nothing else is said; null for as long as the database likes. */
    @Nullable Integer lockTimeoutMillis() {
        if (properties.isEmpty()) {
            return unitLockTimeoutMillis;
        }
        FindOptions own = FindOptions.of(LockModeType.PESSIMISTIC_WRITE, properties);
        return own.timeoutMillis() == null ? unitLockTimeoutMillis : own.timeoutMillis();
    }

    /** A pessimistic lock waits as long as the session or the unit says; others ask nobody, for every find comes here. */
    FindOptions timed(FindOptions options) {
        return options.isPessimistic() ? options.orTimeout(lockTimeoutMillis()) : options;
    }

    void flushMode(FlushModeType mode) {
        flushMode = Objects.requireNonNull(mode);
    }

    FlushModeType flushMode() {
        return flushMode;
    }

    void cacheRetrieveMode(CacheRetrieveMode mode) {
        cacheRetrieveMode = Objects.requireNonNull(mode);
    }

    CacheRetrieveMode cacheRetrieveMode() {
        return cacheRetrieveMode;
    }

    void cacheStoreMode(CacheStoreMode mode) {
        cacheStoreMode = Objects.requireNonNull(mode);
    }

    CacheStoreMode cacheStoreMode() {
        return cacheStoreMode;
    }
}
