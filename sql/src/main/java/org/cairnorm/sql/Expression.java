package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A value or condition in a statement. Immutable, with value equality; the family is closed but for two leaves, so that a
 * visitor that forgets a node does not compile.
 *
 * <p>The methods below build larger expressions and read like SQL: {@code b.c(TITLE).eq("Dune").and(…)}. Java values
 * become {@link Bound} parameters, never text.
 */
public sealed interface Expression extends Selectable
        permits Aggregate,
                Arithmetic,
                Between,
                Bound,
                Case,
                Cast,
                Coalesce,
                ColumnRef,
                Comparison,
                Concat,
                CustomExpression,
                DomainExpression,
                Exists,
                Extract,
                FunctionCall,
                In,
                IsNull,
                Like,
                Literal,
                Logical,
                NativeCall,
                Negate,
                NextValue,
                Not,
                NullIf,
                QuantifiedComparison,
                RowValue,
                ScalarQuery,
                Slot,
                Trim {

    /** The data type of the value; {@link org.cairnorm.sql.type.Types#UNKNOWN} if nothing is known. */
    DataType<?> type();

    /** Calls the visitor's method for this kind of node. */
    <R> R accept(ExpressionVisitor<R> visitor);

    @Override
    default SelectItem toSelectItem() {
        return SelectItem.of(this);
    }

    /** This under a name in a result. */
    default SelectItem as(String name) {
        return new SelectItem(this, Identifier.of(name));
    }

    /** This compared with another expression. */
    default Expression compare(Comparison.Operator operator, Expression other) {
        return new Comparison(this, operator, other);
    }

    /** {@code this = other}. */
    default Expression eq(Expression other) {
        return compare(Comparison.Operator.EQUAL, other);
    }

    /** {@code this = value}. */
    default Expression eq(Object value) {
        return eq(operand(value));
    }

    /** {@code this <> other}. */
    default Expression ne(Expression other) {
        return compare(Comparison.Operator.NOT_EQUAL, other);
    }

    /** {@code this <> value}. */
    default Expression ne(Object value) {
        return ne(operand(value));
    }

    /** {@code this < other}. */
    default Expression lt(Expression other) {
        return compare(Comparison.Operator.LESS, other);
    }

    /** {@code this < value}. */
    default Expression lt(Object value) {
        return lt(operand(value));
    }

    /** {@code this <= other}. */
    default Expression le(Expression other) {
        return compare(Comparison.Operator.LESS_OR_EQUAL, other);
    }

    /** {@code this <= value}. */
    default Expression le(Object value) {
        return le(operand(value));
    }

    /** {@code this > other}. */
    default Expression gt(Expression other) {
        return compare(Comparison.Operator.GREATER, other);
    }

    /** {@code this > value}. */
    default Expression gt(Object value) {
        return gt(operand(value));
    }

    /** {@code this >= other}. */
    default Expression ge(Expression other) {
        return compare(Comparison.Operator.GREATER_OR_EQUAL, other);
    }

    /** {@code this >= value}. */
    default Expression ge(Object value) {
        return ge(operand(value));
    }

    /** Whether this and the other differ, where null equals null. */
    default Expression isDistinctFrom(Expression other) {
        return compare(Comparison.Operator.DISTINCT_FROM, other);
    }

    /** Whether this and the other are the same, where null equals null. */
    default Expression isNotDistinctFrom(Expression other) {
        return compare(Comparison.Operator.NOT_DISTINCT_FROM, other);
    }

    /** {@code this is null}. */
    default Expression isNull() {
        return new IsNull(this, false);
    }

    /** {@code this is not null}. */
    default Expression isNotNull() {
        return new IsNull(this, true);
    }

    /** {@code this like pattern}. */
    default Expression like(Expression pattern) {
        return new Like(this, pattern, null, false);
    }

    /** {@code this like pattern}. */
    default Expression like(String pattern) {
        return like(operand(pattern));
    }

    /** {@code this between low and high}. */
    default Expression between(Expression low, Expression high) {
        return new Between(this, low, high, false);
    }

    /** {@code this between low and high}. */
    default Expression between(Object low, Object high) {
        return between(operand(low), operand(high));
    }

    /** {@code this in (values)}; an empty list is false. */
    default Expression in(Collection<?> values) {
        List<Expression> list = new ArrayList<>(values.size());
        for (Object value : values) {
            list.add(value instanceof Expression expression ? expression : operand(value));
        }
        return new In(this, new In.Values(list), false);
    }

    /** {@code this in (values)}. */
    default Expression in(Object... values) {
        return in(Arrays.asList(values));
    }

    /** {@code this in (query)}. */
    default Expression in(Query query) {
        return new In(this, new In.SubQuery(query), false);
    }

    /** {@code this in (…)} over a collection that is bound when the statement runs. */
    default Expression in(CollectionSlot slot) {
        return new In(this, slot, false);
    }

    /** {@code this and other}. */
    default Expression and(Expression other) {
        return Logical.and(this, other);
    }

    /** {@code this or other}. */
    default Expression or(Expression other) {
        return Logical.or(this, other);
    }

    /** The opposite of this condition. */
    default Expression not() {
        return Not.of(this);
    }

    /** {@code this + other}. */
    default Expression plus(Expression other) {
        return Arithmetic.of(this, Arithmetic.Operator.ADD, other);
    }

    /** {@code this + value}. */
    default Expression plus(Object value) {
        return plus(operand(value));
    }

    /** {@code this - other}. */
    default Expression minus(Expression other) {
        return Arithmetic.of(this, Arithmetic.Operator.SUBTRACT, other);
    }

    /** {@code this - value}. */
    default Expression minus(Object value) {
        return minus(operand(value));
    }

    /** {@code this * other}. */
    default Expression times(Expression other) {
        return Arithmetic.of(this, Arithmetic.Operator.MULTIPLY, other);
    }

    /** {@code this * value}. */
    default Expression times(Object value) {
        return times(operand(value));
    }

    /** {@code this / other}. */
    default Expression dividedBy(Expression other) {
        return Arithmetic.of(this, Arithmetic.Operator.DIVIDE, other);
    }

    /** {@code this / value}. */
    default Expression dividedBy(Object value) {
        return dividedBy(operand(value));
    }

    /** {@code -this}. */
    default Expression negate() {
        return new Negate(this);
    }

    /** {@code cast(this as type)}. */
    default Expression cast(DataType<?> target) {
        return new Cast(this, target);
    }

    /** Sorts by this, low to high. */
    default OrderItem asc() {
        return new OrderItem(this, false, null);
    }

    /** Sorts by this, high to low. */
    default OrderItem desc() {
        return new OrderItem(this, true, null);
    }

    /** A Java value to stand beside this expression: bound with this expression's type if that is its class. */
    private Bound operand(@Nullable Object value) {
        DataType<?> type = type();
        if (value == null || type.isUnknown() || type.javaType().isInstance(value)) {
            return type.isUnknown() && value != null ? Bound.of(value) : new Bound(value, type);
        }
        return Bound.of(value);
    }
}
