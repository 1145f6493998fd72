package org.cairnorm.query.criteria;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cairnorm.query.domain.TypeRules;
import org.jspecify.annotations.Nullable;

/** A select. */
final class QueryNode<T> implements CriteriaQuery<T>, SelectNode<T> {
    private final Clauses clauses;
    private final Class<T> resultType;
    private @Nullable SelectionNode<?> selection;
    private List<OrderNode> orderBy = List.of();

    QueryNode(QueryDomain domain, Class<T> resultType) {
        this.clauses = new Clauses(domain);
        this.resultType = resultType;
    }

    Clauses clauses() {
        return clauses;
    }

    @Override
    public Class<T> resultType() {
        return resultType;
    }

    /** What it selects: what was said, else its only root. */
    SelectionNode<?> selected() {
        if (selection != null) {
            return selection;
        }
        if (clauses.rootNodes().isEmpty()) {
            throw CriteriaProblem.NO_ROOT.wrongState();
        }
        if (clauses.rootNodes().size() > 1) {
            throw CriteriaProblem.NO_SELECTION.wrongState();
        }
        return clauses.rootNodes().iterator().next();
    }

    List<OrderNode> orderBy() {
        return orderBy;
    }

    // what it selects

    @Override
    public CriteriaQuery<T> select(Selection<? extends T> selected) {
        SelectionNode<?> node = SelectionNode.of(selected);
        if (node instanceof CompoundNode<?> compound) {
            compound.requireDistinctAliases();
        }
        selection = node;
        return this;
    }

    @Override
    @Deprecated
    public CriteriaQuery<T> multiselect(Selection<?>... selections) {
        return multiselect(Arrays.asList(selections));
    }

    @Override
    @Deprecated
    public CriteriaQuery<T> multiselect(List<Selection<?>> selections) {
        selection = together(selections);
        return this;
    }

    /** Several items as what the query gives: a tuple, an array, an object made of them, or an only item itself. */
    private SelectionNode<?> together(List<Selection<?>> selections) {
        if (resultType == Tuple.class) {
            return CompoundNode.of(CompoundNode.Kind.TUPLE, resultType, selections);
        }
        if (resultType.isArray()) {
            return CompoundNode.of(CompoundNode.Kind.ARRAY, resultType, selections);
        }
        if (selections.size() == 1) {
            SelectionNode<?> only = SelectionNode.of(selections.get(0));
            boolean isResult = TypeRules.accepts(resultType, only.getJavaType());
            if (isResult
                    && (!(only instanceof CompoundNode<?> compound)
                            || compound.kind() == CompoundNode.Kind.CONSTRUCT)) {
                return only;
            }
        }
        return resultType == Object.class
                ? CompoundNode.of(CompoundNode.Kind.ARRAY, Object[].class, selections)
                : CompoundNode.of(CompoundNode.Kind.CONSTRUCT, resultType, selections);
    }

    @Override
    public @Nullable Selection<T> getSelection() {
        return selection == null ? null : QueryDomain.unchecked(selection);
    }

    @Override
    public Class<T> getResultType() {
        return resultType;
    }

    @Override
    public CriteriaQuery<T> distinct(boolean once) {
        clauses.distinct(once);
        return this;
    }

    @Override
    public boolean isDistinct() {
        return clauses.distinct();
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
    public <U> Subquery<U> subquery(Class<U> type) {
        return new SubqueryNode<>(this, clauses.domain(), type);
    }

    @Override
    public <U> Subquery<U> subquery(EntityType<U> type) {
        return subquery(type.getJavaType());
    }

    // clauses

    @Override
    public CriteriaQuery<T> where(Expression<Boolean> restriction) {
        clauses.where(restriction);
        return this;
    }

    @Override
    public CriteriaQuery<T> where(Predicate... restrictions) {
        return where(Arrays.asList(restrictions));
    }

    @Override
    public CriteriaQuery<T> where(List<Predicate> restrictions) {
        clauses.where(Conditions.restriction(restrictions));
        return this;
    }

    @Override
    public @Nullable Predicate getRestriction() {
        return clauses.where();
    }

    @Override
    public CriteriaQuery<T> groupBy(Expression<?>... grouping) {
        return groupBy(Arrays.asList(grouping));
    }

    @Override
    public CriteriaQuery<T> groupBy(List<Expression<?>> grouping) {
        clauses.groupBy(grouping);
        return this;
    }

    @Override
    public List<Expression<?>> getGroupList() {
        return clauses.groupList();
    }

    @Override
    public CriteriaQuery<T> having(Expression<Boolean> restriction) {
        clauses.having(restriction);
        return this;
    }

    @Override
    public CriteriaQuery<T> having(Predicate... restrictions) {
        return having(Arrays.asList(restrictions));
    }

    @Override
    public CriteriaQuery<T> having(List<Predicate> restrictions) {
        clauses.having(Conditions.restriction(restrictions));
        return this;
    }

    @Override
    public @Nullable Predicate getGroupRestriction() {
        return clauses.having();
    }

    @Override
    public CriteriaQuery<T> orderBy(Order... order) {
        return orderBy(Arrays.asList(order));
    }

    @Override
    public CriteriaQuery<T> orderBy(List<Order> order) {
        List<OrderNode> nodes = new ArrayList<>(order.size());
        for (Order key : order) {
            if (!(key instanceof OrderNode node)) {
                throw CriteriaProblem.FOREIGN.refusal(String.valueOf(key));
            }
            nodes.add(node);
        }
        orderBy = nodes;
        return this;
    }

    @Override
    public List<Order> getOrderList() {
        return new ArrayList<>(orderBy);
    }

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        List<SelectionNode<?>> parts = new ArrayList<>(clauses.parts());
        if (selection != null) {
            parts.add(selection);
        }
        orderBy.forEach(key -> parts.add(key.node()));
        return ParameterSearch.in(parts);
    }
}
