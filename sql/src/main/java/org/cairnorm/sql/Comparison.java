package org.cairnorm.sql;

import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * Two values compared. Row values compare part by part.
 *
 * @param left the left value
 * @param operator how they are compared
 * @param right the right value
 */
public record Comparison(Expression left, Operator operator, Expression right) implements Expression {

    /** Ways to compare. */
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        /** Not equal, where null equals null. */
        DISTINCT_FROM("is distinct from"),
        /** Equal, where null equals null. */
        NOT_DISTINCT_FROM("is not distinct from");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** How standard SQL writes it. */
        public String symbol() {
            return symbol;
        }

        /** The operator that says the opposite of two values that are not null. */
        public Operator opposite() {
            return switch (this) {
                case EQUAL -> NOT_EQUAL;
                case NOT_EQUAL -> EQUAL;
                case LESS -> GREATER_OR_EQUAL;
                case LESS_OR_EQUAL -> GREATER;
                case GREATER -> LESS_OR_EQUAL;
                case GREATER_OR_EQUAL -> LESS;
                case DISTINCT_FROM -> NOT_DISTINCT_FROM;
                case NOT_DISTINCT_FROM -> DISTINCT_FROM;
            };
        }
    }

    public Comparison {
        Checks.present(left, operator, right);
    }

    @Override
    public DataType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitComparison(this);
    }
}
