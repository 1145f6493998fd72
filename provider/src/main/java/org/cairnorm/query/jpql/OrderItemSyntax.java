package org.cairnorm.query.jpql;

/**
 * One item of an order by clause (JPA 3.2 §4.9).
 *
 * @param expression what is ordered by; a plain name may be a result variable
 * @param descending whether {@code DESC} was written
 * @param nulls where null values go
 * @param span where it was written
 */
public record OrderItemSyntax(ExpressionSyntax expression, boolean descending, NullPrecedence nulls, Span span)
        implements Syntax {

    /** Where null values stand in the order. */
    public enum NullPrecedence {
        /** Nothing was written: the database decides. */
        UNSPECIFIED,
        FIRST,
        LAST
    }
}
