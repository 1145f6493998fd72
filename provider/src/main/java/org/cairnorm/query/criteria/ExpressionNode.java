package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.sql.Comparison;
import org.jspecify.annotations.Nullable;

/** A value or condition. */
abstract sealed class ExpressionNode<T> extends SelectionNode<T> implements Expression<T>
        permits CaseNode,
                CoalesceNode,
                CollectionLiteralNode,
                ComputedNode,
                LiteralNode,
                ParameterNode,
                PathNode,
                PredicateNode,
                QuantifiedNode,
                SimpleCaseNode,
                SubqueryNode {

    ExpressionNode(Class<? extends T> javaType) {
        super(javaType);
    }

    /**
     * The expression of the tree.
     *
     * @param beside what stands beside it, from which parameters and constants learn their type
     */
    abstract org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside);

    @Override
    abstract List<? extends ExpressionNode<?>> parts();

    /** Whether it takes its type from its surroundings: a parameter, a constant, or made of nothing else. */
    boolean isWeak() {
        return false;
    }

    /** The node behind an expression. */
    static ExpressionNode<?> of(@Nullable Expression<?> expression) {
        if (expression instanceof ExpressionNode<?> node) {
            return node;
        }
        throw CriteriaProblem.FOREIGN.refusal(expression == null ? "null" : expression);
    }

    /** The nodes behind expressions. */
    static List<ExpressionNode<?>> all(Collection<? extends Expression<?>> expressions) {
        List<ExpressionNode<?>> nodes = new ArrayList<>(expressions.size());
        for (Expression<?> expression : expressions) {
            nodes.add(of(expression));
        }
        return nodes;
    }

    /** A choice that is a value, which may be null. */
    static ExpressionNode<?> constant(@Nullable Object value) {
        return value == null ? LiteralNode.ofNull(Object.class) : operand(value);
    }

    /** The node behind what is either an expression or a value. */
    static ExpressionNode<?> operand(@Nullable Object value) {
        if (value == null) {
            throw CriteriaProblem.NULL_VALUE.refusal();
        }
        return value instanceof Expression<?> expression ? of(expression) : LiteralNode.of(value);
    }

    @Override
    public Selection<T> alias(String name) {
        super.alias(name);
        return this;
    }

    @Override
    public Predicate isNull() {
        return Conditions.isNull(this, false);
    }

    @Override
    public Predicate isNotNull() {
        return Conditions.isNull(this, true);
    }

    @Override
    public Predicate equalTo(Expression<?> value) {
        return Conditions.compare(this, Comparison.Operator.EQUAL, of(value));
    }

    @Override
    public Predicate equalTo(Object value) {
        return Conditions.compare(this, Comparison.Operator.EQUAL, operand(value));
    }

    @Override
    public Predicate notEqualTo(Expression<?> value) {
        return Conditions.compare(this, Comparison.Operator.NOT_EQUAL, of(value));
    }

    @Override
    public Predicate notEqualTo(Object value) {
        return Conditions.compare(this, Comparison.Operator.NOT_EQUAL, operand(value));
    }

    @Override
    public Predicate in(Object... values) {
        return in(Arrays.asList(values));
    }

    @Override
    public Predicate in(Expression<?>... values) {
        return new InNode<>(this, all(Arrays.asList(values)));
    }

    @Override
    public Predicate in(Collection<?> values) {
        List<ExpressionNode<?>> nodes = new ArrayList<>(values.size());
        for (Object value : values) {
            nodes.add(
                    value == null
                            ? LiteralNode.ofNull(Object.class)
                            : value instanceof Expression<?> expression ? of(expression) : LiteralNode.of(value));
        }
        return new InNode<>(this, nodes);
    }

    @Override
    public Predicate in(Expression<Collection<?>> values) {
        return new InNode<>(this, List.of(of(values)));
    }

    @Override
    public <X> Expression<X> as(Class<X> type) {
        return Conversions.view(this, type);
    }

    @Override
    public <X> Expression<X> cast(Class<X> type) {
        return Conversions.cast(this, type);
    }
}
