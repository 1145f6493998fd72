package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * Text matched against a pattern of {@code %} and {@code _}. Without an escape character none is in force, on every
 * database.
 *
 * @param operand the text
 * @param pattern the pattern
 * @param escape the character that takes the meaning from the next one, or null for none
 * @param negated whether it must not match
 */
public record Like(
        Expression operand, Expression pattern, @Nullable Expression escape, boolean negated) implements Expression {
    public Like {
        Checks.present(operand, pattern);
    }

    @Override
    public DataType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitLike(this);
    }
}
