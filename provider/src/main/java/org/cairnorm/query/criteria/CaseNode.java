package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.sql.Case;

/** A choice between values by conditions. */
final class CaseNode<R> extends ExpressionNode<R> implements CriteriaBuilder.Case<R> {
    private final List<PredicateNode> conditions = new ArrayList<>();
    private final CaseResults results = new CaseResults();

    @SuppressWarnings("unchecked")
    CaseNode() {
        super((Class<? extends R>) Object.class);
    }

    @Override
    public CriteriaBuilder.Case<R> when(Expression<Boolean> condition, R result) {
        return add(condition, constant(result));
    }

    @Override
    public CriteriaBuilder.Case<R> when(Expression<Boolean> condition, Expression<? extends R> result) {
        return add(condition, of(result));
    }

    private CriteriaBuilder.Case<R> add(Expression<Boolean> condition, ExpressionNode<?> result) {
        conditions.add(PredicateNode.condition(condition));
        results.add(result);
        return this;
    }

    @Override
    public Expression<R> otherwise(R result) {
        results.otherwise(constant(result));
        return this;
    }

    @Override
    public Expression<R> otherwise(Expression<? extends R> result) {
        results.otherwise(of(result));
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends R> getJavaType() {
        return (Class<? extends R>) results.javaType();
    }

    @Override
    org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
        results.requireBranch();
        List<org.cairnorm.sql.Expression> values = results.resolve(resolution, beside);
        List<Case.When> whens = new ArrayList<>(conditions.size());
        for (int i = 0; i < conditions.size(); i++) {
            whens.add(new Case.When(resolution.condition(conditions.get(i)), values.get(i)));
        }
        return new Case(null, whens, results.otherwise(values), TypeRules.common(values));
    }

    @Override
    List<ExpressionNode<?>> parts() {
        List<ExpressionNode<?>> parts = new ArrayList<>(conditions);
        parts.addAll(results.all());
        return parts;
    }
}
