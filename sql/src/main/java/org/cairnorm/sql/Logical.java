package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * Conditions joined by {@code and} or by {@code or}.
 *
 * @param operator which of the two
 * @param operands the conditions, two or more
 */
public record Logical(Operator operator, List<Expression> operands) implements Expression {

    /** How conditions are joined. */
    public enum Operator {
        AND,
        OR
    }

    public Logical {
        Checks.present(operator);
        operands = Checks.atLeastTwo(operands, "A chain of conditions needs two of them");
    }

    /** Conditions that must all hold; none is true, one is itself, and nested {@code and}s are joined into one. */
    public static Expression and(List<? extends Expression> conditions) {
        return join(Operator.AND, conditions, Literal.TRUE);
    }

    /** Conditions that must all hold. */
    public static Expression and(Expression... conditions) {
        return and(Arrays.asList(conditions));
    }

    /** Conditions of which one must hold; none is false, one is itself, and nested {@code or}s are joined into one. */
    public static Expression or(List<? extends Expression> conditions) {
        return join(Operator.OR, conditions, Literal.FALSE);
    }

    /** Conditions of which one must hold. */
    public static Expression or(Expression... conditions) {
        return or(Arrays.asList(conditions));
    }

    private static Expression join(Operator operator, List<? extends Expression> conditions, Expression none) {
        List<Expression> flat = new ArrayList<>(conditions.size());
        for (Expression condition : conditions) {
            if (condition instanceof Logical inner && inner.operator == operator) {
                flat.addAll(inner.operands);
            } else {
                flat.add(condition);
            }
        }
        return switch (flat.size()) {
            case 0 -> none;
            case 1 -> flat.get(0);
            default -> new Logical(operator, flat);
        };
    }

    @Override
    public DataType<?> type() {
        return Types.BOOLEAN;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitLogical(this);
    }
}
