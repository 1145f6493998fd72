package org.cairnorm.mapping.metamodel;

import jakarta.persistence.TypedQueryReference;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.mapping.NamedQueryDefinition;

/**
 * Refers to a named query (JPA 3.2 §3.11.14).
 *
 * @param resultType {@code Object} where the query does not tell
 */
public record NamedQueryReference<R>(String name, Class<R> resultType, Map<String, Object> hints)
        implements TypedQueryReference<R> {
    public NamedQueryReference {
        Objects.requireNonNull(name);
        Objects.requireNonNull(resultType);
        hints = Map.copyOf(hints);
    }

    /** The reference to a query of the model. */
    public static NamedQueryReference<?> to(NamedQueryDefinition query) {
        Class<?> resultClass = query.resultClass();
        return resultClass == null ? of(query, Object.class) : of(query, resultClass);
    }

    private static <R> NamedQueryReference<R> of(NamedQueryDefinition query, Class<R> resultClass) {
        return new NamedQueryReference<>(query.name(), resultClass, query.hints());
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Class<? extends R> getResultType() {
        return resultType;
    }

    @Override
    public Map<String, Object> getHints() {
        return hints;
    }
}
