package org.cairnorm.session;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockScope;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the hints of a query mean (JPA 3.2 §3.11.4). A hint that Cairn does not know is passed over; the names with {@code javax}
 * mean the same as those with {@code jakarta}.
 */
final class QueryHints {
    static final String TIMEOUT = "jakarta.persistence.query.timeout";
    static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    static final String LOCK_SCOPE = "jakarta.persistence.lock.scope";
    private static final String RETRIEVE_MODE = "jakarta.persistence.cache.retrieveMode";
    private static final String STORE_MODE = "jakarta.persistence.cache.storeMode";
    private static final String FETCH_GRAPH = "jakarta.persistence.fetchgraph";
    private static final String LOAD_GRAPH = "jakarta.persistence.loadgraph";
    private static final String FETCH_SIZE = "cairn.query.fetch-size";

    private QueryHints() {}

    /**
     * Applies a hint to the settings of a query.
     *
     * @throws IllegalArgumentException if the hint is known but the value is none for it
     */
    static void apply(QuerySettings settings, @Nullable String name, @Nullable Object value) {
        if (name == null) {
            throw new IllegalArgumentException(SessionProblem.NULL_ARGUMENT.with("The name of a hint"));
        }
        String known = name.startsWith("javax.persistence.") ? "jakarta" + name.substring("javax".length()) : name;
        switch (known) {
            case TIMEOUT -> settings.timeoutMillis(number(name, value));
            case LOCK_TIMEOUT -> settings.lockTimeoutMillis(lockTimeout(name, value));
            case LOCK_SCOPE -> settings.lockScope(scope(name, value));
            case RETRIEVE_MODE -> settings.cacheRetrieveMode(constant(CacheRetrieveMode.class, name, value));
            case STORE_MODE -> settings.cacheStoreMode(constant(CacheStoreMode.class, name, value));
            case FETCH_SIZE -> settings.fetchSize(number(name, value));
            case FETCH_GRAPH, LOAD_GRAPH ->
                throw new PersistenceException(
                        SessionProblem.NOT_SUPPORTED_YET.with("An entity graph as the hint '" + name + "'"));
            default -> {
                return;
            }
        }
        settings.noteHint(name, Objects.requireNonNull(value));
    }

    private static int number(String name, @Nullable Object value) {
        long number = -1;
        if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            number = ((Number) value).longValue();
        } else if (value instanceof String text) {
            try {
                number = Long.parseLong(text.strip());
            } catch (NumberFormatException e) {
                throw wrong(name, value, "a number from 0 on");
            }
        }
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw wrong(name, value, "a number from 0 on");
        }
        return (int) number;
    }

    /** Null for a negative number, which says that there is no limit. */
    private static @Nullable Integer lockTimeout(String name, @Nullable Object value) {
        boolean unlimited = value != null && value.toString().matches("-\\d{1,9}");
        return unlimited ? null : (Integer) number(name, value);
    }

    static PessimisticLockScope scope(String name, @Nullable Object value) {
        return constant(PessimisticLockScope.class, name, value);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, @Nullable Object value) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        if (value instanceof String text) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                    return constant;
                }
            }
        }
        throw wrong(name, value, "one of " + Arrays.toString(type.getEnumConstants()));
    }

    private static IllegalArgumentException wrong(String name, @Nullable Object value, String allowed) {
        return new IllegalArgumentException(SessionProblem.WRONG_QUERY_HINT.with(name, value, allowed));
    }
}
