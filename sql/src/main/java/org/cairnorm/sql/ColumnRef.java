package org.cairnorm.sql;

import java.util.Objects;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a source; or, without a source, of the one table of an update or delete, or a named column of the select list
 * in an order.
 *
 * @param source the alias of the source, or null for the unqualified name
 * @param column the column
 */
public record ColumnRef(@Nullable Alias source, Column<?> column) implements Expression {
    public ColumnRef {
        Objects.requireNonNull(column, "column");
    }

    @Override
    public DataType<?> type() {
        return column.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitColumnRef(this);
    }
}
