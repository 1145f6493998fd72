package org.cairnorm.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A condition every row of a table meets.
 *
 * @param name the constraint's name, or null for one the database makes
 * @param condition the condition over unqualified columns; a {@link SqlFragment} when a mapping gives it as text
 */
public record CheckConstraint(@Nullable Identifier name, Expression condition) {
    public CheckConstraint {
        Objects.requireNonNull(condition, "condition");
    }
}
