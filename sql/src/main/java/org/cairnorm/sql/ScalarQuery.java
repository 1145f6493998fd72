package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;

/**
 * A query of one row used as a value; beside a row value it may have several columns.
 *
 * @param query the query
 */
public record ScalarQuery(Query query) implements Expression {
    public ScalarQuery {
        Checks.present(query);
    }

    @Override
    public DataType<?> type() {
        return query.columnTypes().get(0);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitScalarQuery(this);
    }
}
