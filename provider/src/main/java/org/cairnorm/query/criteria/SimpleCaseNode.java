package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.sql.Case;
import org.cairnorm.sql.Comparison;
import org.jspecify.annotations.Nullable;

/** A choice between values by what another value equals. */
final class SimpleCaseNode<C, R> extends ExpressionNode<R> implements CriteriaBuilder.SimpleCase<C, R> {
    private final Expression<C> operand;
    private final List<ExpressionNode<?>> compared = new ArrayList<>();
    private final List<ExpressionNode<?>> results = new ArrayList<>();
    private @Nullable ExpressionNode<?> otherwise;

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
        return add(operand(condition), CaseNode.constant(result));
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(C condition, Expression<? extends R> result) {
        return add(operand(condition), of(result));
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(Expression<? extends C> condition, R result) {
        return add(of(condition), CaseNode.constant(result));
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
        otherwise = CaseNode.constant(result);
        return this;
    }

    @Override
    public Expression<R> otherwise(Expression<? extends R> result) {
        otherwise = of(result);
        return this;
    }

    private List<ExpressionNode<?>> choices() {
        List<ExpressionNode<?>> choices = new ArrayList<>(results);
        if (otherwise != null) {
            choices.add(otherwise);
        }
        return choices;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends R> getJavaType() {
        return (Class<? extends R>) ChoiceTypes.common(choices());
    }

    @Override
    org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
        if (results.isEmpty()) {
            throw CriteriaProblem.NO_BRANCH.refusal();
        }
        List<org.cairnorm.sql.Expression> tested = resolution.together(compared, DomainType.UNKNOWN);
        List<org.cairnorm.sql.Expression> values = resolution.alternatives(choices(), beside, "CASE");
        List<Case.When> whens = new ArrayList<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            org.cairnorm.sql.Expression when = tested.get(i + 1);
            resolution.requireComparable(Comparison.Operator.EQUAL, DomainType.of(tested.get(0)), DomainType.of(when));
            whens.add(new Case.When(when, values.get(i)));
        }
        org.cairnorm.sql.Expression last = otherwise == null ? null : values.get(values.size() - 1);
        return new Case(tested.get(0), whens, last, TypeRules.common(values));
    }

    @Override
    List<ExpressionNode<?>> parts() {
        List<ExpressionNode<?>> parts = new ArrayList<>(compared);
        parts.addAll(choices());
        return parts;
    }
}
