package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Predicate.BooleanOperator;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.sql.Between;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Exists;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.QuantifiedComparison.Quantifier;
import org.jspecify.annotations.Nullable;

/** The methods for conditions, subqueries and collections. */
interface ConditionMethods extends CriteriaBuilder {

    // logic

    @Override
    default Predicate and(Expression<Boolean> x, Expression<Boolean> y) {
        return Conditions.join(BooleanOperator.AND, List.of(x, y));
    }

    @Override
    default Predicate and(Predicate... restrictions) {
        return Conditions.join(BooleanOperator.AND, Arrays.asList(restrictions));
    }

    @Override
    default Predicate and(List<Predicate> restrictions) {
        return Conditions.join(BooleanOperator.AND, restrictions);
    }

    @Override
    default Predicate or(Expression<Boolean> x, Expression<Boolean> y) {
        return Conditions.join(BooleanOperator.OR, List.of(x, y));
    }

    @Override
    default Predicate or(Predicate... restrictions) {
        return Conditions.join(BooleanOperator.OR, Arrays.asList(restrictions));
    }

    @Override
    default Predicate or(List<Predicate> restrictions) {
        return Conditions.join(BooleanOperator.OR, restrictions);
    }

    @Override
    default Predicate not(Expression<Boolean> restriction) {
        return PredicateNode.condition(restriction).not();
    }

    @Override
    default Predicate conjunction() {
        return Conditions.join(BooleanOperator.AND, List.of());
    }

    @Override
    default Predicate disjunction() {
        return Conditions.join(BooleanOperator.OR, List.of());
    }

    private static Predicate is(Expression<Boolean> x, boolean wanted) {
        ExpressionNode<?> node = ExpressionNode.of(x);
        if (node instanceof PredicateNode predicate) {
            return wanted ? predicate : predicate.not();
        }
        return new PredicateNode.Simple(List.of(node), (resolution, operands) -> {
            org.cairnorm.sql.Expression value = resolution.value(operands.get(0));
            return value.eq(TypeRules.adapt(Literal.of(wanted), DomainType.of(value)));
        });
    }

    @Override
    default Predicate isTrue(Expression<Boolean> x) {
        return is(x, true);
    }

    @Override
    default Predicate isFalse(Expression<Boolean> x) {
        return is(x, false);
    }

    @Override
    default Predicate isNull(Expression<?> x) {
        return x.isNull();
    }

    @Override
    default Predicate isNotNull(Expression<?> x) {
        return x.isNotNull();
    }

    // comparison

    private static Predicate compare(Expression<?> x, Comparison.Operator operator, @Nullable Object y) {
        return Conditions.compare(ExpressionNode.of(x), operator, ExpressionNode.operand(y));
    }

    @Override
    default Predicate equal(Expression<?> x, Expression<?> y) {
        return compare(x, Comparison.Operator.EQUAL, y);
    }

    @Override
    default Predicate equal(Expression<?> x, Object y) {
        return compare(x, Comparison.Operator.EQUAL, y);
    }

    @Override
    default Predicate notEqual(Expression<?> x, Expression<?> y) {
        return compare(x, Comparison.Operator.NOT_EQUAL, y);
    }

    @Override
    default Predicate notEqual(Expression<?> x, Object y) {
        return compare(x, Comparison.Operator.NOT_EQUAL, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate greaterThan(
            Expression<? extends Y> x, Expression<? extends Y> y) {
        return compare(x, Comparison.Operator.GREATER, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate greaterThan(Expression<? extends Y> x, Y y) {
        return compare(x, Comparison.Operator.GREATER, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate greaterThanOrEqualTo(
            Expression<? extends Y> x, Expression<? extends Y> y) {
        return compare(x, Comparison.Operator.GREATER_OR_EQUAL, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate greaterThanOrEqualTo(Expression<? extends Y> x, Y y) {
        return compare(x, Comparison.Operator.GREATER_OR_EQUAL, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate lessThan(Expression<? extends Y> x, Expression<? extends Y> y) {
        return compare(x, Comparison.Operator.LESS, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate lessThan(Expression<? extends Y> x, Y y) {
        return compare(x, Comparison.Operator.LESS, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate lessThanOrEqualTo(
            Expression<? extends Y> x, Expression<? extends Y> y) {
        return compare(x, Comparison.Operator.LESS_OR_EQUAL, y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate lessThanOrEqualTo(Expression<? extends Y> x, Y y) {
        return compare(x, Comparison.Operator.LESS_OR_EQUAL, y);
    }

    @Override
    default Predicate gt(Expression<? extends Number> x, Expression<? extends Number> y) {
        return compare(x, Comparison.Operator.GREATER, y);
    }

    @Override
    default Predicate gt(Expression<? extends Number> x, Number y) {
        return compare(x, Comparison.Operator.GREATER, y);
    }

    @Override
    default Predicate ge(Expression<? extends Number> x, Expression<? extends Number> y) {
        return compare(x, Comparison.Operator.GREATER_OR_EQUAL, y);
    }

    @Override
    default Predicate ge(Expression<? extends Number> x, Number y) {
        return compare(x, Comparison.Operator.GREATER_OR_EQUAL, y);
    }

    @Override
    default Predicate lt(Expression<? extends Number> x, Expression<? extends Number> y) {
        return compare(x, Comparison.Operator.LESS, y);
    }

    @Override
    default Predicate lt(Expression<? extends Number> x, Number y) {
        return compare(x, Comparison.Operator.LESS, y);
    }

    @Override
    default Predicate le(Expression<? extends Number> x, Expression<? extends Number> y) {
        return compare(x, Comparison.Operator.LESS_OR_EQUAL, y);
    }

    @Override
    default Predicate le(Expression<? extends Number> x, Number y) {
        return compare(x, Comparison.Operator.LESS_OR_EQUAL, y);
    }

    private static Predicate between(Expression<?> value, Object low, Object high) {
        List<ExpressionNode<?>> nodes =
                List.of(ExpressionNode.of(value), ExpressionNode.operand(low), ExpressionNode.operand(high));
        return new PredicateNode.Simple(nodes, (resolution, operands) -> {
            List<org.cairnorm.sql.Expression> values = resolution.together(operands, DomainType.UNKNOWN);
            DomainType type = DomainType.of(values.get(0));
            Comparison.Operator operator = Comparison.Operator.LESS_OR_EQUAL;
            resolution.requireComparable(operator, type, DomainType.of(values.get(1)));
            resolution.requireComparable(operator, type, DomainType.of(values.get(2)));
            return new Between(values.get(0), values.get(1), values.get(2), false);
        });
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate between(
            Expression<? extends Y> v, Expression<? extends Y> x, Expression<? extends Y> y) {
        return between((Expression<?>) v, (Object) x, (Object) y);
    }

    @Override
    default <Y extends Comparable<? super Y>> Predicate between(Expression<? extends Y> v, Y x, Y y) {
        return between((Expression<?>) v, (Object) x, (Object) y);
    }

    @Override
    default <T> In<T> in(Expression<? extends T> expression) {
        return new InNode<>(ExpressionNode.of(expression), List.of());
    }

    // subqueries

    private static SubqueryNode<?> node(Subquery<?> subquery) {
        return (SubqueryNode<?>) ExpressionNode.of(subquery);
    }

    @Override
    default Predicate exists(Subquery<?> subquery) {
        SubqueryNode<?> node = node(subquery);
        return new PredicateNode.Simple(List.of(node), (resolution, operands) -> new Exists(resolution.subquery(node)));
    }

    @Override
    default <Y> Expression<Y> all(Subquery<Y> subquery) {
        return new QuantifiedNode<>(subquery.getResultType(), Quantifier.ALL, node(subquery));
    }

    @Override
    default <Y> Expression<Y> some(Subquery<Y> subquery) {
        return any(subquery);
    }

    @Override
    default <Y> Expression<Y> any(Subquery<Y> subquery) {
        return new QuantifiedNode<>(subquery.getResultType(), Quantifier.ANY, node(subquery));
    }

    // collections

    @Override
    default <C extends Collection<?>> Predicate isEmpty(Expression<C> collection) {
        return new PredicateNode.Simple(
                List.of(ExpressionNode.of(collection)),
                (resolution, operands) ->
                        new org.cairnorm.query.domain.IsEmpty(resolution.collection(operands.get(0), "isEmpty")));
    }

    @Override
    default <C extends Collection<?>> Predicate isNotEmpty(Expression<C> collection) {
        return isEmpty(collection).not();
    }

    @Override
    default <C extends Collection<?>> Expression<Integer> size(Expression<C> collection) {
        return new ComputedNode<>(
                Integer.class,
                List.of(ExpressionNode.of(collection)),
                (resolution, operands, beside) ->
                        new org.cairnorm.query.domain.SizeOf(resolution.collection(operands.get(0), "size")));
    }

    @Override
    default <C extends Collection<?>> Expression<Integer> size(C collection) {
        return LiteralNode.of(collection.size());
    }

    private static Predicate member(@Nullable Object element, Expression<?> collection) {
        return new PredicateNode.Simple(
                List.of(ExpressionNode.operand(element), ExpressionNode.of(collection)),
                (resolution, operands) -> Membership.memberOf(resolution, operands.get(0), operands.get(1)));
    }

    @Override
    default <E, C extends Collection<E>> Predicate isMember(Expression<E> element, Expression<C> collection) {
        return member(element, collection);
    }

    @Override
    default <E, C extends Collection<E>> Predicate isMember(E element, Expression<C> collection) {
        return member(element, collection);
    }

    @Override
    default <E, C extends Collection<E>> Predicate isNotMember(Expression<E> element, Expression<C> collection) {
        return member(element, collection).not();
    }

    @Override
    default <E, C extends Collection<E>> Predicate isNotMember(E element, Expression<C> collection) {
        return member(element, collection).not();
    }

    private static <C extends Collection<?>> Expression<C> collection(Class<?> javaType, Collection<?> elements) {
        List<ExpressionNode<?>> nodes = new ArrayList<>(elements.size());
        elements.forEach(element -> nodes.add(ExpressionNode.operand(element)));
        return new CollectionLiteralNode<>(QueryDomain.<Class<C>>unchecked(javaType), nodes);
    }

    @Override
    default <V, M extends Map<?, V>> Expression<Collection<V>> values(M map) {
        return collection(Collection.class, map.values());
    }

    @Override
    default <K, M extends Map<K, ?>> Expression<Set<K>> keys(M map) {
        return collection(Set.class, map.keySet());
    }
}
