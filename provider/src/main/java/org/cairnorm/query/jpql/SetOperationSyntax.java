package org.cairnorm.query.jpql;

import java.util.List;

/**
 * Queries combined by set operators, applied from left to right (JPA 3.2 §4.2.1.1). A chain of {@code UNION} and {@code
 * EXCEPT} is one node; {@code INTERSECT} binds closer, so a chain of it is a node of its own.
 *
 * @param first the first query
 * @param operands the operators with the queries behind them, at least one
 * @param orderBy the order of the combined result, may be empty: it is what follows the last query without parentheses
 * @param span where it was written
 */
public record SetOperationSyntax(QuerySyntax first, List<Operand> operands, List<OrderItemSyntax> orderBy, Span span)
        implements QuerySyntax {

    /** The set operators. */
    public enum Operator {
        UNION,
        INTERSECT,
        EXCEPT
    }

    /**
     * An operator and the query on its right.
     *
     * @param operator how the query is combined with all before it
     * @param all whether duplicates are kept
     * @param query the query
     * @param span where it was written, from the operator on
     */
    public record Operand(Operator operator, boolean all, QuerySyntax query, Span span) implements Syntax {}

    public SetOperationSyntax {
        operands = List.copyOf(operands);
        orderBy = List.copyOf(orderBy);
    }

    /** The same queries with an order of their combined result. */
    SetOperationSyntax orderedBy(List<OrderItemSyntax> order) {
        return new SetOperationSyntax(first, operands, order, SelectSyntax.withEndOf(span, order));
    }
}
