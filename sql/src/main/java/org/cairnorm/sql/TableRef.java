package org.cairnorm.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table as a source.
 *
 * @param table the table
 * @param alias the name it goes by, or null for none
 */
public record TableRef(Table table, @Nullable Alias alias) implements Source {
    public TableRef {
        Objects.requireNonNull(table, "table");
    }

    /**
     * A column of this source.
     *
     * @throws IllegalArgumentException if the table does not have it
     */
    public ColumnRef c(Column<?> column) {
        if (!table.columns().contains(column)) {
            throw new IllegalArgumentException(
                    "Table '" + table.name() + "' has no column '" + column + "'; its columns are " + table.columns());
        }
        return new ColumnRef(alias, column);
    }

    /**
     * The column of a name.
     *
     * @throws IllegalArgumentException if the table does not have it
     */
    public ColumnRef c(String column) {
        return new ColumnRef(alias, table.column(column));
    }

    @Override
    public <R> R accept(SourceVisitor<R> visitor) {
        return visitor.visitTableRef(this);
    }
}
