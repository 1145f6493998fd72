package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.domain.DomainType;

/** Whether a value is one of some, to which more may be added. */
final class InNode<T> extends PredicateNode implements CriteriaBuilder.In<T> {
    private final ExpressionNode<?> operand;
    private final List<ExpressionNode<?>> values;

    InNode(ExpressionNode<?> operand, List<ExpressionNode<?>> values) {
        this.operand = operand;
        this.values = new ArrayList<>(values);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Expression<T> getExpression() {
        return (Expression<T>) operand;
    }

    @Override
    public CriteriaBuilder.In<T> value(T value) {
        values.add(operand(value));
        return this;
    }

    @Override
    public CriteriaBuilder.In<T> value(Expression<? extends T> value) {
        values.add(of(value));
        return this;
    }

    @Override
    org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
        return Membership.in(resolution, operand, values);
    }

    @Override
    List<ExpressionNode<?>> parts() {
        List<ExpressionNode<?>> parts = new ArrayList<>(values);
        parts.add(0, operand);
        return parts;
    }
}
