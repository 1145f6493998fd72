package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;

/**
 * {@code -operand}.
 *
 * @param operand the number
 */
public record Negate(Expression operand) implements Expression {
    public Negate {
        Checks.present(operand);
    }

    @Override
    public DataType<?> type() {
        return operand.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNegate(this);
    }
}
