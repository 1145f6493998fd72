package org.cairnorm.mapping;

import java.util.Objects;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * How a row tells which entity of a hierarchy it is.
 *
 * @param column in the root's table, or the one made up for the union of TABLE_PER_CLASS
 * @param value this entity's value (String, Character or Integer); null for an abstract entity
 */
public record Discriminator(Column<?> column, @Nullable Object value) {
    public Discriminator {
        Objects.requireNonNull(column);
    }
}
