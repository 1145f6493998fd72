package org.cairnorm.query.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An input parameter (JPA 3.2 §4.6.4).
 *
 * @param name its name; null for a positional one
 * @param position its number; 0 for a named one
 * @param type what its places in the query ask for; unknown if they say nothing
 * @param single whether it takes one such value
 * @param collection whether it takes a collection of such values
 */
public record QueryParameter(@Nullable String name, int position, DomainType type, boolean single, boolean collection) {
    public QueryParameter {
        Objects.requireNonNull(type);
        if ((name == null) != (position > 0)) {
            throw new IllegalArgumentException("A parameter has either a name or a position");
        }
    }

    /** The name of its slots in the statement. */
    public String slot() {
        return name == null ? Integer.toString(position) : name;
    }

    /** As it is written: {@code :name} or {@code ?1}. */
    public String label() {
        return name == null ? "?" + position : ":" + name;
    }

    /** The class of the value, or of an element of the collection; {@code Object} where the query does not say. */
    public Class<?> javaType() {
        return type.javaType();
    }
}
