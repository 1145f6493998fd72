package org.cairnorm.query.criteria;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.sql.NativeCall;
import org.cairnorm.sql.NullIf;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/** Makes criteria queries and their parts (JPA 3.2 §6.3). One per persistence unit, thread-safe. */
public final class ModelCriteriaBuilder implements ConditionMethods, NumberMethods, TextMethods, TimeMethods {
    private final QueryDomain domain;

    public ModelCriteriaBuilder(MappingModel model, Metamodel metamodel) {
        this.domain = new QueryDomain(model, metamodel);
    }

    // queries

    @Override
    public CriteriaQuery<Object> createQuery() {
        return new QueryNode<>(domain, Object.class);
    }

    @Override
    public <T> CriteriaQuery<T> createQuery(Class<T> resultClass) {
        if (resultClass == null) {
            throw CriteriaProblem.NO_RESULT_CLASS.refusal();
        }
        return new QueryNode<>(domain, resultClass);
    }

    @Override
    public CriteriaQuery<Tuple> createTupleQuery() {
        return new QueryNode<>(domain, Tuple.class);
    }

    @Override
    public <T> CriteriaUpdate<T> createCriteriaUpdate(Class<T> targetEntity) {
        return new UpdateNode<>(domain, domain.entity(targetEntity));
    }

    @Override
    public <T> CriteriaDelete<T> createCriteriaDelete(Class<T> targetEntity) {
        return new DeleteNode<>(domain, domain.entity(targetEntity));
    }

    @Override
    public <T> CriteriaSelect<T> union(CriteriaSelect<? extends T> left, CriteriaSelect<? extends T> right) {
        return SetNode.of(SetOperation.Operator.UNION, false, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> unionAll(CriteriaSelect<? extends T> left, CriteriaSelect<? extends T> right) {
        return SetNode.of(SetOperation.Operator.UNION, true, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> intersect(CriteriaSelect<? super T> left, CriteriaSelect<? super T> right) {
        return SetNode.of(SetOperation.Operator.INTERSECT, false, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> intersectAll(CriteriaSelect<? super T> left, CriteriaSelect<? super T> right) {
        return SetNode.of(SetOperation.Operator.INTERSECT, true, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> except(CriteriaSelect<T> left, CriteriaSelect<?> right) {
        return SetNode.of(SetOperation.Operator.EXCEPT, false, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> exceptAll(CriteriaSelect<T> left, CriteriaSelect<?> right) {
        return SetNode.of(SetOperation.Operator.EXCEPT, true, left, right);
    }

    // selections

    @Override
    public <Y> CompoundSelection<Y> construct(Class<Y> resultClass, Selection<?>... selections) {
        return CompoundNode.of(CompoundNode.Kind.CONSTRUCT, resultClass, Arrays.asList(selections));
    }

    @Override
    public CompoundSelection<Tuple> tuple(Selection<?>... selections) {
        return tuple(Arrays.asList(selections));
    }

    @Override
    public CompoundSelection<Tuple> tuple(List<Selection<?>> selections) {
        return CompoundNode.of(CompoundNode.Kind.TUPLE, Tuple.class, selections);
    }

    @Override
    public CompoundSelection<Object[]> array(Selection<?>... selections) {
        return array(Arrays.asList(selections));
    }

    @Override
    public CompoundSelection<Object[]> array(List<Selection<?>> selections) {
        return CompoundNode.of(CompoundNode.Kind.ARRAY, Object[].class, selections);
    }

    // order

    @Override
    public Order asc(Expression<?> x) {
        return asc(x, Nulls.NONE);
    }

    @Override
    public Order desc(Expression<?> x) {
        return desc(x, Nulls.NONE);
    }

    @Override
    public Order asc(Expression<?> x, Nulls nullPrecedence) {
        return new OrderNode(ExpressionNode.of(x), true, nullPrecedence);
    }

    @Override
    public Order desc(Expression<?> x, Nulls nullPrecedence) {
        return new OrderNode(ExpressionNode.of(x), false, nullPrecedence);
    }

    // literals and parameters

    @Override
    public <T> Expression<T> literal(T value) {
        return LiteralNode.of(value);
    }

    @Override
    public <T> Expression<T> nullLiteral(Class<T> resultClass) {
        return LiteralNode.ofNull(ChoiceTypes.boxed(resultClass));
    }

    @Override
    public <T> ParameterExpression<T> parameter(Class<T> paramClass) {
        return new ParameterNode<>(paramClass, null);
    }

    @Override
    public <T> ParameterExpression<T> parameter(Class<T> paramClass, String name) {
        return new ParameterNode<>(paramClass, Objects.requireNonNull(name));
    }

    // choices

    @Override
    public <Y> Expression<Y> coalesce(Expression<? extends Y> x, Expression<? extends Y> y) {
        return new CoalesceNode<>(List.of(ExpressionNode.of(x), ExpressionNode.of(y)));
    }

    @Override
    public <Y> Expression<Y> coalesce(Expression<? extends Y> x, Y y) {
        return new CoalesceNode<>(List.of(ExpressionNode.of(x), ExpressionNode.constant(y)));
    }

    @Override
    public <T> Coalesce<T> coalesce() {
        return new CoalesceNode<>(List.of());
    }

    @Override
    public <Y> Expression<Y> nullif(Expression<Y> x, Expression<?> y) {
        return nullIf(x, ExpressionNode.of(y));
    }

    @Override
    public <Y> Expression<Y> nullif(Expression<Y> x, Y y) {
        return nullIf(x, ExpressionNode.operand(y));
    }

    private static <Y> Expression<Y> nullIf(Expression<Y> x, ExpressionNode<?> y) {
        return new ComputedNode<>(x.getJavaType(), List.of(ExpressionNode.of(x), y), (resolution, operands, beside) -> {
            List<org.cairnorm.sql.Expression> values = resolution.alternatives(operands, beside, "NULLIF");
            return new NullIf(values.get(0), values.get(1));
        });
    }

    @Override
    public <C, R> SimpleCase<C, R> selectCase(Expression<? extends C> expression) {
        return new SimpleCaseNode<>(ExpressionNode.of(expression));
    }

    @Override
    public <R> Case<R> selectCase() {
        return new CaseNode<>();
    }

    @Override
    public <T> Expression<T> function(String name, Class<T> type, Expression<?>... args) {
        DataType<?> result = Types.find(type).<DataType<?>>map(found -> found).orElse(Types.UNKNOWN);
        NativeCall named = new NativeCall(name, List.of(), result);
        List<ExpressionNode<?>> nodes = ExpressionNode.all(Arrays.asList(args));
        return new ComputedNode<>(
                ChoiceTypes.boxed(type),
                nodes,
                (resolution, operands, beside) -> new NativeCall(
                        named.name(),
                        operands.stream()
                                .map(operand -> resolution.scalar(operand, DomainType.UNKNOWN, "FUNCTION"))
                                .toList(),
                        result));
    }

    // treat

    private static JoinNode<?, ?> node(Join<?, ?> join) {
        return (JoinNode<?, ?>) ExpressionNode.of(join);
    }

    @Override
    public <X, T, V extends T> Join<X, V> treat(Join<X, T> join, Class<V> type) {
        return QueryDomain.unchecked(node(join).joinTreatedAs(type));
    }

    @Override
    public <X, T, E extends T> CollectionJoin<X, E> treat(CollectionJoin<X, T> join, Class<E> type) {
        return QueryDomain.unchecked(node(join).joinTreatedAs(type));
    }

    @Override
    public <X, T, E extends T> SetJoin<X, E> treat(SetJoin<X, T> join, Class<E> type) {
        return QueryDomain.unchecked(node(join).joinTreatedAs(type));
    }

    @Override
    public <X, T, E extends T> ListJoin<X, E> treat(ListJoin<X, T> join, Class<E> type) {
        return QueryDomain.unchecked(node(join).joinTreatedAs(type));
    }

    @Override
    public <X, K, T, V extends T> MapJoin<X, K, V> treat(MapJoin<X, K, T> join, Class<V> type) {
        return QueryDomain.unchecked(node(join).joinTreatedAs(type));
    }

    @Override
    public <X, T extends X> Path<T> treat(Path<X> path, Class<T> type) {
        PathNode<?> node = (PathNode<?>) ExpressionNode.of(path);
        if (node instanceof RootNode<?> root) {
            return root.rootTreatedAs(type);
        }
        return node.treatedAs(type);
    }

    @Override
    public <X, T extends X> Root<T> treat(Root<X> root, Class<T> type) {
        return ((RootNode<?>) ExpressionNode.of(root)).rootTreatedAs(type);
    }
}
