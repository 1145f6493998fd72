package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.sql.Case;
import org.cairnorm.sql.Comparison;

/** A choice between values by what another value equals. */
final class SimpleCaseNode<C, R> extends ExpressionNode<R> implements CriteriaBuilder.SimpleCase<C, R> {
    private final Expression<C> operand;
    private final List<ExpressionNode<?>> compared = new ArrayList<>();
    private final CaseResults results = new CaseResults();

    @SuppressWarnings("unchecked")
    SimpleCaseNode(ExpressionNode<?> operand) {
        super((Class<? extends R>) Object.class);
        this.operand = (Expression<C>) operand;
        compared.add(operand);
    }

    @Override
    public Expression<C> getExpression() {
        return operand;
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(C condition, R result) {
        return add(operand(condition), constant(result));
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(C condition, Expression<? extends R> result) {
        return add(operand(condition), of(result));
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(Expression<? extends C> condition, R result) {
        return add(of(condition), constant(result));
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(Expression<? extends C> condition, Expression<? extends R> result) {
        return add(of(condition), of(result));
    }

    private CriteriaBuilder.SimpleCase<C, R> add(ExpressionNode<?> condition, ExpressionNode<?> result) {
        compared.add(condition);
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
        List<org.cairnorm.sql.Expression> tested = resolution.together(compared, DomainType.UNKNOWN);
        List<org.cairnorm.sql.Expression> values = results.resolve(resolution, beside);
        List<Case.When> whens = new ArrayList<>(compared.size());
        for (int i = 0; i < compared.size() - 1; i++) {
            org.cairnorm.sql.Expression when = tested.get(i + 1);
            resolution.requireComparable(Comparison.Operator.EQUAL, DomainType.of(tested.get(0)), DomainType.of(when));
            whens.add(new Case.When(when, values.get(i)));
        }
        return new Case(tested.get(0), whens, results.otherwise(values), TypeRules.common(values));
    }

    @Override
    List<ExpressionNode<?>> parts() {
        List<ExpressionNode<?>> parts = new ArrayList<>(compared);
        parts.addAll(results.all());
        return parts;
    }
}
