package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * Text without some character at its ends.
 *
 * @param side which ends
 * @param character the character, or null for the space
 * @param operand the text
 */
public record Trim(Side side, @Nullable Expression character, Expression operand) implements Expression {

    /** Ends of a text. */
    public enum Side {
        LEADING,
        TRAILING,
        BOTH
    }

    public Trim {
        Checks.present(side, operand);
    }

    @Override
    public DataType<?> type() {
        return Types.STRING;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitTrim(this);
    }
}
