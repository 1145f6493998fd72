package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * Whether a value is null; a row value is if all its parts are, and is not if none is.
 *
 * @param operand the value
 * @param negated whether it must not be null
 */
public record IsNull(Expression operand, boolean negated) implements Expression {
    public IsNull {
        Checks.present(operand);
    }

    @Override
    public DataType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitIsNull(this);
    }
}
