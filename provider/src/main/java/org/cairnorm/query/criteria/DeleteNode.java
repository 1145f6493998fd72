package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Arrays;
import org.cairnorm.mapping.EntityMapping;

/** A delete of many rows. */
final class DeleteNode<T> extends BulkNode<T> implements CriteriaDelete<T> {
    DeleteNode(QueryDomain domain, EntityMapping target) {
        super(domain, target);
    }

    @Override
    public CriteriaDelete<T> where(Expression<Boolean> restriction) {
        clauses().where(restriction);
        return this;
    }

    @Override
    public CriteriaDelete<T> where(Predicate... restrictions) {
        clauses().where(Conditions.restriction(Arrays.asList(restrictions)));
        return this;
    }
}
