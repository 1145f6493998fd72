package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.sql.ScalarQuery;
import org.jspecify.annotations.Nullable;

/** A subquery. */
final class SubqueryNode<T> extends ExpressionNode<T> implements Subquery<T> {
    private final CommonAbstractCriteria parent;
    private final Clauses clauses;
    private final Class<T> resultType;
    private final Set<Join<?, ?>> correlatedJoins = new LinkedHashSet<>();
    private @Nullable ExpressionNode<T> selection;

    SubqueryNode(CommonAbstractCriteria parent, QueryDomain domain, Class<T> resultType) {
        super(ChoiceTypes.boxed(resultType));
        this.parent = parent;
        this.clauses = new Clauses(domain);
        this.resultType = resultType;
    }

    Clauses clauses() {
        return clauses;
    }

    /** What it selects; null if nobody said. */
    @Nullable ExpressionNode<T> selected() {
        return selection;
    }

    @Override
    org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
        return new ScalarQuery(resolution.subquery(this));
    }

    @Override
    List<ExpressionNode<?>> parts() {
        List<ExpressionNode<?>> parts = new ArrayList<>();
        for (SelectionNode<?> part : clauses.parts()) {
            parts.add((ExpressionNode<?>) part);
        }
        if (selection != null) {
            parts.add(selection);
        }
        return parts;
    }

    @Override
    public Subquery<T> select(Expression<T> expression) {
        selection = QueryDomain.unchecked(of(expression));
        return this;
    }

    @Override
    public @Nullable Expression<T> getSelection() {
        return selection;
    }

    @Override
    public Class<T> getResultType() {
        return resultType;
    }

    @Override
    public AbstractQuery<?> getParent() {
        if (parent instanceof AbstractQuery<?> query) {
            return query;
        }
        throw new IllegalStateException("The subquery is one of an update or delete; ask for getContainingQuery()");
    }

    @Override
    public CommonAbstractCriteria getContainingQuery() {
        return parent;
    }

    @Override
    public <U> Subquery<U> subquery(Class<U> type) {
        return new SubqueryNode<>(this, clauses.domain(), type);
    }

    @Override
    public <U> Subquery<U> subquery(EntityType<U> type) {
        return subquery(type.getJavaType());
    }

    // what it ranges over

    @Override
    public <X> Root<X> from(Class<X> entityClass) {
        return clauses.from(clauses.domain().entity(entityClass));
    }

    @Override
    public <X> Root<X> from(EntityType<X> entity) {
        return clauses.from(clauses.domain().entity(entity));
    }

    @Override
    public Set<Root<?>> getRoots() {
        return clauses.roots();
    }

    @Override
    public <Y> Root<Y> correlate(Root<Y> parentRoot) {
        RootNode<?> outer = (RootNode<?>) outer(parentRoot);
        EntityMapping entity = outer.entity();
        RootNode<Y> root = new RootNode<>(clauses, entity, outer, null);
        clauses.add(root);
        return root;
    }

    private <J extends JoinNode<?, ?>> JoinNode<?, ?> correlated(Join<?, ?> parentJoin) {
        JoinNode<?, ?> join = ((JoinNode<?, ?>) outer(parentJoin)).correlatedIn(clauses);
        clauses.add(join);
        correlatedJoins.add(join);
        return join;
    }

    private ExpressionNode<?> outer(Expression<?> from) {
        FromNode<?, ?> node = (FromNode<?, ?>) of(Objects.requireNonNull(from));
        if (node.clauses() == clauses) {
            throw CriteriaProblem.NOT_A_VARIABLE.refusal(node.describe());
        }
        return node;
    }

    @Override
    public <X, Y> Join<X, Y> correlate(Join<X, Y> parentJoin) {
        return QueryDomain.unchecked(correlated(parentJoin));
    }

    @Override
    public <X, Y> CollectionJoin<X, Y> correlate(CollectionJoin<X, Y> parentCollection) {
        return QueryDomain.unchecked(correlated(parentCollection));
    }

    @Override
    public <X, Y> SetJoin<X, Y> correlate(SetJoin<X, Y> parentSet) {
        return QueryDomain.unchecked(correlated(parentSet));
    }

    @Override
    public <X, Y> ListJoin<X, Y> correlate(ListJoin<X, Y> parentList) {
        return QueryDomain.unchecked(correlated(parentList));
    }

    @Override
    public <X, K, V> MapJoin<X, K, V> correlate(MapJoin<X, K, V> parentMap) {
        return QueryDomain.unchecked(correlated(parentMap));
    }

    @Override
    public Set<Join<?, ?>> getCorrelatedJoins() {
        return new LinkedHashSet<>(correlatedJoins);
    }

    // clauses

    @Override
    public Subquery<T> where(Expression<Boolean> restriction) {
        clauses.where(restriction);
        return this;
    }

    @Override
    public Subquery<T> where(Predicate... restrictions) {
        return where(Arrays.asList(restrictions));
    }

    @Override
    public Subquery<T> where(List<Predicate> restrictions) {
        clauses.where(Conditions.restriction(restrictions));
        return this;
    }

    @Override
    public @Nullable Predicate getRestriction() {
        return clauses.where();
    }

    @Override
    public Subquery<T> groupBy(Expression<?>... grouping) {
        return groupBy(Arrays.asList(grouping));
    }

    @Override
    public Subquery<T> groupBy(List<Expression<?>> grouping) {
        clauses.groupBy(grouping);
        return this;
    }

    @Override
    public List<Expression<?>> getGroupList() {
        return clauses.groupList();
    }

    @Override
    public Subquery<T> having(Expression<Boolean> restriction) {
        clauses.having(restriction);
        return this;
    }

    @Override
    public Subquery<T> having(Predicate... restrictions) {
        return having(Arrays.asList(restrictions));
    }

    @Override
    public Subquery<T> having(List<Predicate> restrictions) {
        clauses.having(Conditions.restriction(restrictions));
        return this;
    }

    @Override
    public @Nullable Predicate getGroupRestriction() {
        return clauses.having();
    }

    @Override
    public Subquery<T> distinct(boolean once) {
        clauses.distinct(once);
        return this;
    }

    @Override
    public boolean isDistinct() {
        return clauses.distinct();
    }

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        return ParameterSearch.in(parts());
    }
}
