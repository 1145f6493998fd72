package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;

/**
 * {@code cast(operand as type)}.
 *
 * @param operand the value
 * @param type the data type it becomes
 */
public record Cast(Expression operand, DataType<?> type) implements Expression {
    public Cast {
        Checks.present(operand, type);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCast(this);
    }
}
