package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * A value within two bounds, both included.
 *
 * @param operand the value
 * @param low the lower bound
 * @param high the upper bound
 * @param negated whether it must lie outside
 */
public record Between(Expression operand, Expression low, Expression high, boolean negated) implements Expression {
    public Between {
        Checks.present(operand, low, high);
    }

    @Override
    public DataType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitBetween(this);
    }
}
