package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnorm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** An update of many rows. */
final class UpdateNode<T> extends BulkNode<T> implements CriteriaUpdate<T> {
    private final List<Assignment> assignments = new ArrayList<>();

    /** A new value of an attribute. */
    record Assignment(PathNode<?> target, ExpressionNode<?> value) {}

    UpdateNode(QueryDomain domain, EntityMapping target) {
        super(domain, target);
    }

    List<Assignment> assignments() {
        return assignments;
    }

    private CriteriaUpdate<T> assign(Path<?> target, @Nullable Object value) {
        assignments.add(new Assignment(
                (PathNode<?>) ExpressionNode.of(target),
                value == null ? LiteralNode.ofNull(Object.class) : ExpressionNode.operand(value)));
        return this;
    }

    @Override
    public <Y, X extends Y> CriteriaUpdate<T> set(SingularAttribute<? super T, Y> attribute, X value) {
        return assign(root().get(attribute), value);
    }

    @Override
    public <Y> CriteriaUpdate<T> set(SingularAttribute<? super T, Y> attribute, Expression<? extends Y> value) {
        return assign(root().get(attribute), value);
    }

    @Override
    public <Y, X extends Y> CriteriaUpdate<T> set(Path<Y> attribute, X value) {
        return assign(attribute, value);
    }

    @Override
    public <Y> CriteriaUpdate<T> set(Path<Y> attribute, Expression<? extends Y> value) {
        return assign(attribute, value);
    }

    @Override
    public CriteriaUpdate<T> set(String attributeName, Object value) {
        return assign(root().get(attributeName), value);
    }

    @Override
    public CriteriaUpdate<T> where(Expression<Boolean> restriction) {
        clauses().where(restriction);
        return this;
    }

    @Override
    public CriteriaUpdate<T> where(Predicate... restrictions) {
        clauses().where(Conditions.restriction(Arrays.asList(restrictions)));
        return this;
    }

    @Override
    List<? extends SelectionNode<?>> parts() {
        List<SelectionNode<?>> parts = new ArrayList<>();
        assignments.forEach(assignment -> parts.add(assignment.value()));
        parts.addAll(super.parts());
        return parts;
    }
}
