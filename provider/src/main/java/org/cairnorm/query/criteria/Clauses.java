package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** What queries, subqueries, updates and deletes have in common. Changes with them. */
final class Clauses {
    private final QueryDomain domain;
    private final List<FromNode<?, ?>> sources = new ArrayList<>();
    private final Set<RootNode<?>> roots = new LinkedHashSet<>();
    private @Nullable PredicateNode where;
    private List<ExpressionNode<?>> groupBy = List.of();
    private @Nullable PredicateNode having;
    private boolean distinct;

    Clauses(QueryDomain domain) {
        this.domain = Objects.requireNonNull(domain);
    }

    QueryDomain domain() {
        return domain;
    }

    /** All roots and joins in the order in which they were made, correlated ones included. */
    List<FromNode<?, ?>> sources() {
        return sources;
    }

    void add(FromNode<?, ?> source) {
        sources.add(source);
    }

    <X> RootNode<X> from(EntityMapping entity) {
        RootNode<X> root = new RootNode<>(this, entity, null, null);
        roots.add(root);
        sources.add(root);
        return root;
    }

    Set<RootNode<?>> rootNodes() {
        return roots;
    }

    Set<Root<?>> roots() {
        return new LinkedHashSet<>(roots);
    }

    @Nullable PredicateNode where() {
        return where;
    }

    void where(@Nullable PredicateNode condition) {
        where = condition;
    }

    void where(@Nullable Expression<Boolean> condition) {
        where = condition == null ? null : PredicateNode.condition(condition);
    }

    List<ExpressionNode<?>> groupBy() {
        return groupBy;
    }

    void groupBy(List<? extends Expression<?>> expressions) {
        groupBy = ExpressionNode.all(expressions);
    }

    /** A copy for the caller to keep. */
    List<Expression<?>> groupList() {
        return new ArrayList<>(groupBy);
    }

    @Nullable PredicateNode having() {
        return having;
    }

    void having(@Nullable PredicateNode condition) {
        having = condition;
    }

    void having(@Nullable Expression<Boolean> condition) {
        having = condition == null ? null : PredicateNode.condition(condition);
    }

    boolean distinct() {
        return distinct;
    }

    void distinct(boolean once) {
        distinct = once;
    }

    /** Everything that may hold parameters, apart from what is selected, ordered by or set. */
    List<SelectionNode<?>> parts() {
        List<SelectionNode<?>> parts = new ArrayList<>(groupBy);
        for (FromNode<?, ?> source : sources) {
            if (source instanceof JoinNode<?, ?> join && join.step().on() != null && !join.isCorrelated()) {
                parts.add(join.step().on());
            }
        }
        if (where != null) {
            parts.add(where);
        }
        if (having != null) {
            parts.add(having);
        }
        return Collections.unmodifiableList(parts);
    }
}
