package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Set;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** An update or delete of many rows. */
abstract sealed class BulkNode<T> implements CommonAbstractCriteria permits UpdateNode, DeleteNode {
    private final Clauses clauses;
    private final EntityMapping target;
    private @Nullable RootNode<T> root;

    BulkNode(QueryDomain domain, EntityMapping target) {
        this.clauses = new Clauses(domain);
        this.target = target;
    }

    Clauses clauses() {
        return clauses;
    }

    /** The root; made now if nobody asked for it before. */
    RootNode<T> root() {
        RootNode<T> made = root;
        if (made == null) {
            made = clauses.from(target);
            root = made;
        }
        return made;
    }

    Root<T> from(EntityMapping entity) {
        if (root != null) {
            throw CriteriaProblem.SECOND_ROOT.wrongState();
        }
        root = clauses.from(entity);
        return root;
    }

    public Root<T> from(Class<T> entityClass) {
        return from(clauses.domain().entity(entityClass));
    }

    public Root<T> from(EntityType<T> entity) {
        return from(clauses.domain().entity(entity));
    }

    public Root<T> getRoot() {
        return root();
    }

    @Override
    public <U> Subquery<U> subquery(Class<U> type) {
        return new SubqueryNode<>(this, clauses.domain(), type);
    }

    @Override
    public <U> Subquery<U> subquery(EntityType<U> type) {
        return subquery(type.getJavaType());
    }

    @Override
    public @Nullable Predicate getRestriction() {
        return clauses.where();
    }

    /** Everything that may hold parameters. */
    List<? extends SelectionNode<?>> parts() {
        return clauses.parts();
    }

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        return ParameterSearch.in(parts());
    }
}
