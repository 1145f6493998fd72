package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.sql.Coalesce;

/** The first of several values that is not null. */
final class CoalesceNode<T> extends ExpressionNode<T> implements CriteriaBuilder.Coalesce<T> {
    private final List<ExpressionNode<?>> values;

    @SuppressWarnings("unchecked")
    CoalesceNode(List<ExpressionNode<?>> values) {
        super((Class<? extends T>) Object.class);
        this.values = new ArrayList<>(values);
    }

    @Override
    public CriteriaBuilder.Coalesce<T> value(T value) {
        values.add(constant(value));
        return this;
    }

    @Override
    public CriteriaBuilder.Coalesce<T> value(Expression<? extends T> value) {
        values.add(of(value));
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends T> getJavaType() {
        return (Class<? extends T>) ChoiceTypes.common(values);
    }

    @Override
    org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
        if (values.isEmpty()) {
            throw CriteriaProblem.NO_ARGUMENT.refusal("coalesce()", "value");
        }
        List<org.cairnorm.sql.Expression> resolved = resolution.alternatives(values, beside, "COALESCE");
        return resolved.size() == 1 ? resolved.get(0) : new Coalesce(resolved, TypeRules.common(resolved));
    }

    @Override
    List<ExpressionNode<?>> parts() {
        return values;
    }

    @Override
    boolean isWeak() {
        return values.stream().allMatch(ExpressionNode::isWeak);
    }
}
