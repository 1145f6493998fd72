package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;

/**
 * Null if two values are equal, else the first.
 *
 * @param left the value
 * @param right what stands for null
 */
public record NullIf(Expression left, Expression right) implements Expression {
    public NullIf {
        Checks.present(left, right);
    }

    @Override
    public DataType<?> type() {
        return left.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNullIf(this);
    }
}
