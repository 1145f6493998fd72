package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * A value compared with all or any rows of a query: {@code price > all (select …)}.
 *
 * @param left the value
 * @param operator how it is compared
 * @param quantifier with how many rows the comparison must hold
 * @param query the rows, of one column
 */
public record QuantifiedComparison(Expression left, Comparison.Operator operator, Quantifier quantifier, Query query)
        implements Expression {

    /** With how many rows a comparison must hold. {@code SOME} is another word for {@link #ANY}. */
    public enum Quantifier {
        ALL,
        ANY
    }

    public QuantifiedComparison {
        Checks.present(left, operator, quantifier, query);
    }

    @Override
    public DataType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitQuantifiedComparison(this);
    }
}
