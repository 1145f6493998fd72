package org.cairnorm.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One key of an order.
 *
 * @param expression what rows are sorted by
 * @param descending from high to low
 * @param nulls where nulls go, or null to leave that to the database
 */
public record OrderItem(
        Expression expression, boolean descending, @Nullable Nulls nulls) {

    /** Where nulls go in an order. */
    public enum Nulls {
        FIRST,
        LAST
    }

    public OrderItem {
        Objects.requireNonNull(expression, "expression");
    }

    /** This key with nulls before all values. */
    public OrderItem nullsFirst() {
        return new OrderItem(expression, descending, Nulls.FIRST);
    }

    /** This key with nulls after all values. */
    public OrderItem nullsLast() {
        return new OrderItem(expression, descending, Nulls.LAST);
    }
}
