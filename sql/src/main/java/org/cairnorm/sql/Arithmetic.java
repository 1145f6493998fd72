package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * A chain of operands joined by operators of one precedence, evaluated from the left: {@code a + b - c} or
 * {@code a * b / c}. Chains keep trees shallow.
 *
 * @param first the first operand
 * @param steps the operators and operands that follow
 * @param type the data type of the result
 */
public record Arithmetic(Expression first, List<Step> steps, DataType<?> type) implements Expression {

    /** Operators of arithmetic. */
    public enum Operator {
        ADD("+", true),
        SUBTRACT("-", true),
        MULTIPLY("*", false),
        DIVIDE("/", false);

        private final String symbol;
        private final boolean additive;

        Operator(String symbol, boolean additive) {
            this.symbol = symbol;
            this.additive = additive;
        }

        /** How SQL writes it. */
        public String symbol() {
            return symbol;
        }

        /** Whether it binds as loosely as plus. */
        public boolean isAdditive() {
            return additive;
        }
    }

    /**
     * An operator and the operand to its right.
     *
     * @param operator the operator
     * @param operand the operand
     */
    public record Step(Operator operator, Expression operand) {
        public Step {
            Checks.present(operator, operand);
        }
    }

    public Arithmetic {
        Checks.present(first, type);
        steps = Checks.notEmpty(steps, "Arithmetic needs a second operand");
        boolean additive = steps.get(0).operator().isAdditive();
        for (Step step : steps) {
            if (step.operator().isAdditive() != additive) {
                throw new IllegalArgumentException(
                        "One arithmetic chain holds either + and - or * and /; nest another chain for the rest");
            }
        }
    }

    /** Two operands; a left operand that is a chain of the same precedence is continued, not nested. */
    public static Arithmetic of(Expression left, Operator operator, Expression right) {
        DataType<?> type = Types.promote(left.type(), right.type());
        Step step = new Step(operator, right);
        if (left instanceof Arithmetic chain && chain.isAdditive() == operator.isAdditive()) {
            List<Step> steps = new ArrayList<>(chain.steps);
            steps.add(step);
            return new Arithmetic(chain.first, steps, type);
        }
        return new Arithmetic(left, List.of(step), type);
    }

    /** Whether the chain is one of plus and minus. */
    public boolean isAdditive() {
        return steps.get(0).operator().isAdditive();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitArithmetic(this);
    }
}
