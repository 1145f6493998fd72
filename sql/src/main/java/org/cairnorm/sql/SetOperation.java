package org.cairnorm.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Queries put together by {@code union}, {@code intersect} or {@code except}. Keys of its order are columns of the result:
 * unqualified {@link ColumnRef}s.
 */
public final class SetOperation implements Query {

    /** How queries are put together. */
    public enum Operator {
        UNION,
        INTERSECT,
        EXCEPT
    }

    private final List<Cte> with;
    private final Operator operator;
    private final boolean all;
    private final List<Query> operands;
    private final List<OrderItem> orderBy;
    private final @Nullable Expression limit;
    private final @Nullable Expression offset;
    private int hash;

    /** A set operation of all its parts. */
    public SetOperation(
            List<Cte> with,
            Operator operator,
            boolean all,
            List<? extends Query> operands,
            List<OrderItem> orderBy,
            @Nullable Expression limit,
            @Nullable Expression offset) {
        this.with = List.copyOf(with);
        this.operator = Objects.requireNonNull(operator, "operator");
        this.all = all;
        this.operands = Checks.atLeastTwo(operands, "A set operation needs two queries");
        this.orderBy = List.copyOf(orderBy);
        this.limit = limit;
        this.offset = offset;
        int width = this.operands.get(0).columnTypes().size();
        for (Query operand : this.operands) {
            if (operand.columnTypes().size() != width) {
                throw new IllegalArgumentException("The queries of one " + operator + " have " + width + " and "
                        + operand.columnTypes().size() + " columns; they need the same number");
            }
        }
    }

    /** The common table expressions before it. */
    public List<Cte> with() {
        return with;
    }

    /** How the queries are put together. */
    public Operator operator() {
        return operator;
    }

    /** Whether equal rows are kept as often as they come. */
    public boolean all() {
        return all;
    }

    /** The queries, two or more, evaluated from the left. */
    public List<Query> operands() {
        return operands;
    }

    /** The order of the result. */
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

    /** Whether nothing but the queries is there: no order, limit, offset or common table expression. */
    public boolean isPlain() {
        return with.isEmpty() && orderBy.isEmpty() && limit == null && offset == null;
    }

    @Override
    public List<DataType<?>> columnTypes() {
        return operands.get(0).columnTypes();
    }

    /** This operation, seeing common table expressions. */
    public SetOperation with(Cte... expressions) {
        return new SetOperation(List.of(expressions), operator, all, operands, orderBy, limit, offset);
    }

    /** This operation, sorted. */
    public SetOperation orderBy(OrderItem... keys) {
        return withOrderBy(Arrays.asList(keys));
    }

    /** This operation, sorted. */
    public SetOperation withOrderBy(List<OrderItem> keys) {
        return new SetOperation(with, operator, all, operands, keys, limit, offset);
    }

    /** This operation, giving at most some rows. */
    public SetOperation limit(int rows) {
        return limit(Literal.of(rows));
    }

    /** This operation, giving at most some rows, or all. */
    public SetOperation limit(@Nullable Expression rows) {
        return new SetOperation(with, operator, all, operands, orderBy, rows, offset);
    }

    /** This operation, leaving out rows at the start. */
    public SetOperation offset(int rows) {
        return offset(Literal.of(rows));
    }

    /** This operation, leaving out rows at the start, or none. */
    public SetOperation offset(@Nullable Expression rows) {
        return new SetOperation(with, operator, all, operands, orderBy, limit, rows);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitSetOperation(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof SetOperation that
                        && hashCode() == that.hashCode()
                        && operator == that.operator
                        && all == that.all
                        && operands.equals(that.operands)
                        && orderBy.equals(that.orderBy)
                        && Objects.equals(limit, that.limit)
                        && Objects.equals(offset, that.offset)
                        && with.equals(that.with);
    }

    @Override
    public int hashCode() {
        int h = hash;
        if (h == 0) {
            h = Objects.hash(with, operator, all, operands, orderBy, limit, offset);
            h = h == 0 ? 1 : h;
            hash = h;
        }
        return h;
    }

    @Override
    public String toString() {
        return operator + (all ? " ALL " : " ") + operands;
    }
}
