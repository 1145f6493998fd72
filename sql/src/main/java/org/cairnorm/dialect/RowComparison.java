package org.cairnorm.dialect;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.RowValue;

/** Comparisons of row values part by part, for databases that do not know row values. */
final class RowComparison {
    private RowComparison() {}

    static Expression expand(RowValue left, Comparison.Operator operator, RowValue right) {
        List<Expression> parts = new ArrayList<>();
        int width = left.parts().size();
        switch (operator) {
            case EQUAL, NOT_EQUAL, DISTINCT_FROM, NOT_DISTINCT_FROM -> {
                for (int i = 0; i < width; i++) {
                    parts.add(new Comparison(
                            left.parts().get(i), operator, right.parts().get(i)));
                }
                boolean all =
                        operator == Comparison.Operator.EQUAL || operator == Comparison.Operator.NOT_DISTINCT_FROM;
                return all ? Logical.and(parts) : Logical.or(parts);
            }
            default -> {
                return Logical.or(lexicographic(left, operator, right));
            }
        }
    }

    private static List<Expression> lexicographic(RowValue left, Comparison.Operator operator, RowValue right) {
        boolean less = operator == Comparison.Operator.LESS || operator == Comparison.Operator.LESS_OR_EQUAL;
        Comparison.Operator strict = less ? Comparison.Operator.LESS : Comparison.Operator.GREATER;
        int width = left.parts().size();
        List<Expression> ways = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            List<Expression> way = new ArrayList<>();
            for (int before = 0; before < i; before++) {
                way.add(left.parts().get(before).eq(right.parts().get(before)));
            }
            way.add(new Comparison(
                    left.parts().get(i),
                    i == width - 1 ? operator : strict,
                    right.parts().get(i)));
            ways.add(Logical.and(way));
        }
        return ways;
    }

    static Expression anyOf(RowValue row, List<Expression> choices) {
        List<Expression> ways = new ArrayList<>();
        for (Expression choice : choices) {
            if (!(choice instanceof RowValue other)) {
                throw new DialectException(
                        "The database does not know row values, and a list beside one must hold row values only");
            }
            ways.add(expand(row, Comparison.Operator.EQUAL, other));
        }
        return Logical.or(ways);
    }
}
