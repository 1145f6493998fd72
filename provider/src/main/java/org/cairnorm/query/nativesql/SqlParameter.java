package org.cairnorm.query.nativesql;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of an SQL text.
 *
 * @param name null for a positional one
 * @param position its number from 1 on; 0 for a named one
 */
public record SqlParameter(@Nullable String name, int position) {
    public SqlParameter {
        if ((name == null) != (position > 0)) {
            throw new IllegalArgumentException("A parameter has either a name or a position");
        }
    }

    /** As it is written: {@code :name} or {@code ?1}. */
    public String label() {
        return name == null ? "?" + position : ":" + name;
    }
}
