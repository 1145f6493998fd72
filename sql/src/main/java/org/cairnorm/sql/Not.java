package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * The opposite of a condition.
 *
 * @param operand the condition
 */
public record Not(Expression operand) implements Expression {
    public Not {
        Checks.present(operand);
    }

    /** The opposite of a condition, without a {@code not} where the condition has a negative form. */
    public static Expression of(Expression condition) {
        if (condition instanceof Not not) {
            return not.operand;
        }
        if (condition instanceof IsNull test) {
            return new IsNull(test.operand(), !test.negated());
        }
        if (condition instanceof In in) {
            return new In(in.operand(), in.choices(), !in.negated());
        }
        if (condition instanceof Like like) {
            return new Like(like.operand(), like.pattern(), like.escape(), !like.negated());
        }
        if (condition instanceof Between between) {
            return new Between(between.operand(), between.low(), between.high(), !between.negated());
        }
        return new Not(condition);
    }

    @Override
    public DataType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNot(this);
    }
}
