package org.cairnorm.mapping;

import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named JPQL or native query (JPA 3.2 §10.4).
 *
 * @param resultClass null if none was given
 * @param resultSetMapping the name of a result set mapping, for native queries only; null if none was given
 */
public record NamedQueryDefinition(
        String name,
        String text,
        boolean isNative,
        @Nullable Class<?> resultClass,
        @Nullable String resultSetMapping,
        LockModeType lockMode,
        Map<String, Object> hints) {
    public NamedQueryDefinition {
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
        Objects.requireNonNull(lockMode);
        hints = Map.copyOf(hints);
    }
}
