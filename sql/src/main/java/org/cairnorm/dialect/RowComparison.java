package org.cairnorm.dialect;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Case;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.DerivedTable;
import org.cairnorm.sql.Exists;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Not;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.RowValue;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.Source;

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

    /**
     * {@code (a, b) in (query)} as a question for a row. Where a part is null, {@code in} knows nothing and this says false; {@code not
     * in} is true only if every row differs for certain, as the standard wants it.
     */
    static Expression inQuery(RowValue row, Query query, boolean negated) {
        Select rows = query instanceof Select select && isOpenTo(row, select) ? select : derived(row, query);
        List<Expression> others = new ArrayList<>();
        rows.items().forEach(item -> others.add(item.expression()));
        Comparison.Operator operator = negated ? Comparison.Operator.NOT_EQUAL : Comparison.Operator.EQUAL;
        Expression matches = expand(row, operator, new RowValue(others));
        Expression asked = negated
                ? Case.of(List.of(new Case.When(matches, Literal.of(0))), Literal.of(1))
                        .eq(Literal.of(1))
                : matches;
        Expression exists =
                new Exists(rows.withItems(List.of(SelectItem.of(Literal.of(1)))).where(asked));
        return negated ? new Not(exists) : exists;
    }

    /**
     * Whether a condition more does the same inside a query as outside, and the parts of the row mean the same there. A query may
     * speak of those around it only if the condition stands inside.
     */
    private static boolean isOpenTo(RowValue row, Select select) {
        Source from = select.from();
        return from != null
                && select.groupBy().isEmpty()
                && select.having() == null
                && select.limit() == null
                && select.offset() == null
                && select.orderBy().isEmpty()
                && select.items().stream().allMatch(item -> item.expression() instanceof ColumnRef)
                && row.parts().stream()
                        .allMatch(part -> part instanceof ColumnRef column
                                && column.source() != null
                                && !SourceAliases.of(from).contains(column.source()));
    }

    private static Select derived(RowValue row, Query query) {
        List<Column<?>> columns = new ArrayList<>();
        for (Expression part : row.parts()) {
            columns.add(Column.of("part_" + columns.size(), part.type()));
        }
        DerivedTable rows = new DerivedTable(query, new Alias("rows_"), columns, false);
        List<Expression> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(rows.c(i));
        }
        return Select.of(parts).from(rows);
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
