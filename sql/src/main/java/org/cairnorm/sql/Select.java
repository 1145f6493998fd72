package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A select. Immutable; the fluent methods give changed copies and are named like the clauses, so that a statement reads like
 * SQL: {@code select(b.c(TITLE)).from(b).where(b.c(PRICE).gt(10))}.
 */
public final class Select implements Query {
    private final List<Cte> with;
    private final boolean distinct;
    private final List<SelectItem> items;
    private final @Nullable Source from;
    private final @Nullable Expression where;
    private final List<Expression> groupBy;
    private final @Nullable Expression having;
    private final List<OrderItem> orderBy;
    private final @Nullable Expression limit;
    private final @Nullable Expression offset;
    private final @Nullable Locking locking;
    private int hash;

    /** A select of all its parts. */
    public Select(
            List<Cte> with,
            boolean distinct,
            List<SelectItem> items,
            @Nullable Source from,
            @Nullable Expression where,
            List<? extends Expression> groupBy,
            @Nullable Expression having,
            List<OrderItem> orderBy,
            @Nullable Expression limit,
            @Nullable Expression offset,
            @Nullable Locking locking) {
        this.with = List.copyOf(with);
        this.distinct = distinct;
        this.items = Checks.notEmpty(items, "A select needs something to select");
        this.from = from;
        this.where = where;
        this.groupBy = List.copyOf(groupBy);
        this.having = having;
        this.orderBy = List.copyOf(orderBy);
        this.limit = limit;
        this.offset = offset;
        this.locking = locking;
    }

    /** A select of some columns and nothing else yet. */
    public static Select of(List<? extends Selectable> columns) {
        return new Select(List.of(), false, items(columns), null, null, List.of(), null, List.of(), null, null, null);
    }

    private static List<SelectItem> items(List<? extends Selectable> columns) {
        List<SelectItem> items = new ArrayList<>(columns.size());
        for (Selectable column : columns) {
            items.add(column.toSelectItem());
        }
        return items;
    }

    /** The common table expressions before it. */
    public List<Cte> with() {
        return with;
    }

    /** Whether equal rows are given once. */
    public boolean isDistinct() {
        return distinct;
    }

    /** What is selected. */
    public List<SelectItem> items() {
        return items;
    }

    /** The source, or null for a single row made of nothing. */
    public @Nullable Source from() {
        return from;
    }

    /** The condition on rows, or null. */
    public @Nullable Expression where() {
        return where;
    }

    /** What rows are grouped by. */
    public List<Expression> groupBy() {
        return groupBy;
    }

    /** The condition on groups, or null. */
    public @Nullable Expression having() {
        return having;
    }

    /** The order. */
    public List<OrderItem> orderBy() {
        return orderBy;
    }

    /** The greatest number of rows, or null for all. */
    public @Nullable Expression limit() {
        return limit;
    }

    /** The number of rows left out at the start, or null. */
    public @Nullable Expression offset() {
        return offset;
    }

    /** How rows are locked, or null. */
    public @Nullable Locking locking() {
        return locking;
    }

    @Override
    public List<DataType<?>> columnTypes() {
        List<DataType<?>> types = new ArrayList<>(items.size());
        for (SelectItem item : items) {
            types.add(item.expression().type());
        }
        return types;
    }

    /** This select, seeing common table expressions. */
    public Select with(Cte... expressions) {
        return new Select(
                plus(with, Arrays.asList(expressions)),
                distinct,
                items,
                from,
                where,
                groupBy,
                having,
                orderBy,
                limit,
                offset,
                locking);
    }

    /** This select, giving equal rows once. */
    public Select distinct() {
        return distinct(true);
    }

    /** This select, giving equal rows once or as often as they come. */
    public Select distinct(boolean once) {
        return new Select(with, once, items, from, where, groupBy, having, orderBy, limit, offset, locking);
    }

    /** This select with other columns. */
    public Select items(Selectable... columns) {
        return withItems(items(Arrays.asList(columns)));
    }

    /** This select with other columns. */
    public Select withItems(List<SelectItem> newItems) {
        return new Select(with, distinct, newItems, from, where, groupBy, having, orderBy, limit, offset, locking);
    }

    /** This select from a source. */
    public Select from(@Nullable Source source) {
        return new Select(with, distinct, items, source, where, groupBy, having, orderBy, limit, offset, locking);
    }

    /** This select, its source inner-joined with another. */
    public Select join(Source right, Expression on) {
        return join(Join.Kind.INNER, right, on);
    }

    /** This select, its source left-joined with another. */
    public Select leftJoin(Source right, Expression on) {
        return join(Join.Kind.LEFT, right, on);
    }

    /** This select, its source right-joined with another. */
    public Select rightJoin(Source right, Expression on) {
        return join(Join.Kind.RIGHT, right, on);
    }

    /** This select, its source full-joined with another. */
    public Select fullJoin(Source right, Expression on) {
        return join(Join.Kind.FULL, right, on);
    }

    /** This select, its source cross-joined with another. */
    public Select crossJoin(Source right) {
        return join(Join.Kind.CROSS, right, null);
    }

    private Select join(Join.Kind kind, Source right, @Nullable Expression on) {
        if (from == null) {
            throw new IllegalStateException("A join needs a source to its left; call from(…) first");
        }
        return from(new Join(from, kind, right, on));
    }

    /** This select of rows that meet one more condition. */
    public Select where(Expression condition) {
        return withWhere(where == null ? condition : Logical.and(where, condition));
    }

    /** This select of rows that meet this condition, or of all. */
    public Select withWhere(@Nullable Expression condition) {
        return new Select(with, distinct, items, from, condition, groupBy, having, orderBy, limit, offset, locking);
    }

    /** This select, grouped by more. */
    public Select groupBy(Expression... expressions) {
        return withGroupBy(plus(groupBy, Arrays.asList(expressions)));
    }

    /** This select, grouped by this. */
    public Select withGroupBy(List<? extends Expression> expressions) {
        return new Select(with, distinct, items, from, where, expressions, having, orderBy, limit, offset, locking);
    }

    /** This select of groups that meet one more condition. */
    public Select having(Expression condition) {
        Expression all = having == null ? condition : Logical.and(having, condition);
        return new Select(with, distinct, items, from, where, groupBy, all, orderBy, limit, offset, locking);
    }

    /** This select, sorted by more. */
    public Select orderBy(OrderItem... keys) {
        return withOrderBy(plus(orderBy, Arrays.asList(keys)));
    }

    /** This select, sorted by more, low to high. */
    public Select orderBy(Expression... keys) {
        return withOrderBy(
                plus(orderBy, Arrays.stream(keys).map(Expression::asc).toList()));
    }

    /** This select, sorted by this. */
    public Select withOrderBy(List<OrderItem> keys) {
        return new Select(with, distinct, items, from, where, groupBy, having, keys, limit, offset, locking);
    }

    /** This select, giving at most some rows. */
    public Select limit(int rows) {
        return limit(Literal.of(rows));
    }

    /** This select, giving at most some rows, or all. */
    public Select limit(@Nullable Expression rows) {
        return new Select(with, distinct, items, from, where, groupBy, having, orderBy, rows, offset, locking);
    }

    /** This select, leaving out rows at the start. */
    public Select offset(int rows) {
        return offset(Literal.of(rows));
    }

    /** This select, leaving out rows at the start, or none. */
    public Select offset(@Nullable Expression rows) {
        return new Select(with, distinct, items, from, where, groupBy, having, orderBy, limit, rows, locking);
    }

    /** This select, locking rows for update. */
    public Select forUpdate() {
        return locking(Locking.FOR_UPDATE);
    }

    /** This select, locking rows for reading. */
    public Select forShare() {
        return locking(Locking.FOR_SHARE);
    }

    /** This select, locking rows in some way or not at all. */
    public Select locking(@Nullable Locking how) {
        return new Select(with, distinct, items, from, where, groupBy, having, orderBy, limit, offset, how);
    }

    private static <T> List<T> plus(List<T> list, List<? extends T> more) {
        List<T> all = new ArrayList<>(list);
        all.addAll(more);
        return all;
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitSelect(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Select that
                        && hashCode() == that.hashCode()
                        && distinct == that.distinct
                        && items.equals(that.items)
                        && Objects.equals(from, that.from)
                        && Objects.equals(where, that.where)
                        && groupBy.equals(that.groupBy)
                        && Objects.equals(having, that.having)
                        && orderBy.equals(that.orderBy)
                        && Objects.equals(limit, that.limit)
                        && Objects.equals(offset, that.offset)
                        && Objects.equals(locking, that.locking)
                        && with.equals(that.with);
    }

    @Override
    public int hashCode() {
        int h = hash;
        if (h == 0) {
            h = Objects.hash(with, distinct, items, from, where, groupBy, having, orderBy, limit, offset, locking);
            h = h == 0 ? 1 : h;
            hash = h;
        }
        return h;
    }

    @Override
    public String toString() {
        return "Select" + items + (from == null ? "" : " from " + from) + (where == null ? "" : " where " + where);
    }
}
