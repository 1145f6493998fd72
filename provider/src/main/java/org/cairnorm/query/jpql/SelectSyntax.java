package org.cairnorm.query.jpql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One select query (JPA 3.2 §4.2.1).
 *
 * @param select the select clause; null where it was left out, which means {@code select this}
 * @param from what the query ranges over, at least one item
 * @param where the restriction, or null
 * @param groupBy the expressions to group by, may be empty
 * @param having the restriction of groups, or null
 * @param orderBy the order of the result, may be empty; always empty in a subquery
 * @param span where it was written
 */
public record SelectSyntax(
        @Nullable SelectClauseSyntax select,
        List<FromItemSyntax> from,
        @Nullable ExpressionSyntax where,
        List<ExpressionSyntax> groupBy,
        @Nullable ExpressionSyntax having,
        List<OrderItemSyntax> orderBy,
        Span span)
        implements QuerySyntax {

    public SelectSyntax {
        from = List.copyOf(from);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
    }

    /** The same query with an order. */
    SelectSyntax orderedBy(List<OrderItemSyntax> order) {
        return new SelectSyntax(select, from, where, groupBy, having, order, withEndOf(span, order));
    }

    static Span withEndOf(Span span, List<? extends Syntax> parts) {
        return span.to(parts.get(parts.size() - 1).span());
    }
}
