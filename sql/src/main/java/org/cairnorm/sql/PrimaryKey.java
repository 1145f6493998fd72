package org.cairnorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primary key of a table.
 *
 * @param name the constraint's name, or null for one the database makes
 * @param columns names of the columns, in order
 */
public record PrimaryKey(@Nullable Identifier name, List<Identifier> columns) {
    public PrimaryKey {
        columns = Checks.notEmpty(columns, "A primary key needs a column");
    }
}
