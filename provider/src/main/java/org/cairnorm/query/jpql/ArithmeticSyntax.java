package org.cairnorm.query.jpql;

import java.util.List;

/** Arithmetic and string concatenation (JPA 3.2 §4.6.5, §4.6.6). */
public sealed interface ArithmeticSyntax extends ExpressionSyntax {

    /** The binary operators of arithmetic. */
    enum Operator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** How the operator is written. */
        public String symbol() {
            return symbol;
        }
    }

    /** The signs. */
    enum Sign {
        PLUS,
        MINUS
    }

    /**
     * Operands joined by operators of one precedence, applied from left to right: {@code a - b + c}. The operators are
     * either {@code + -} or {@code * /}, so however long the text, the tree stays flat.
     *
     * @param first the first operand
     * @param steps the operators with the operands behind them, at least one
     * @param span where it was written
     */
    record Chain(ExpressionSyntax first, List<Step> steps, Span span) implements ArithmeticSyntax {

        public Chain {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitChain(this);
        }
    }

    /**
     * An operator and the operand on its right.
     *
     * @param operator the operator
     * @param operand the operand
     * @param span where it was written, from the operator on
     */
    record Step(Operator operator, ExpressionSyntax operand, Span span) implements Syntax {}

    /**
     * An operand with a sign.
     *
     * @param sign the sign
     * @param operand the operand
     * @param span where it was written
     */
    record Signed(Sign sign, ExpressionSyntax operand, Span span) implements ArithmeticSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitSigned(this);
        }
    }

    /**
     * Texts joined by {@code ||}.
     *
     * @param operands the texts, at least two
     * @param span where it was written
     */
    record Concatenation(List<ExpressionSyntax> operands, Span span) implements ArithmeticSyntax {

        public Concatenation {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitConcatenation(this);
        }
    }
}
