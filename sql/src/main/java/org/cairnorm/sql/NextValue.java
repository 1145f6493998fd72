package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * The next number of a sequence.
 *
 * @param sequence the sequence
 */
public record NextValue(Sequence sequence) implements Expression {
    public NextValue {
        Checks.present(sequence);
    }

    @Override
    public DataType<?> type() {
        return Types.LONG;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNextValue(this);
    }
}
