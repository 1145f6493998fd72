package org.cairnorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values together occur once in a table.
 *
 * @param name the constraint's name, or null for one the database makes
 * @param columns names of the columns, in order
 */
public record UniqueConstraint(@Nullable Identifier name, List<Identifier> columns) {
    public UniqueConstraint {
        columns = Checks.notEmpty(columns, "A unique constraint needs a column");
    }
}
