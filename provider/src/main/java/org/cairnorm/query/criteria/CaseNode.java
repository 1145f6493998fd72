package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.sql.Case;
import org.jspecify.annotations.Nullable;

/** A choice between values by conditions. */
final class CaseNode<R> extends ExpressionNode<R> implements CriteriaBuilder.Case<R> {
    private final List<PredicateNode> conditions = new ArrayList<>();
    private final List<ExpressionNode<?>> results = new ArrayList<>();
    private @Nullable ExpressionNode<?> otherwise;

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
        otherwise = constant(result);
        return this;
    }

    @Override
    public Expression<R> otherwise(Expression<? extends R> result) {
        otherwise = of(result);
        return this;
    }

    /** A result that is a value, which may be null. */
    static ExpressionNode<?> constant(@Nullable Object value) {
        return value == null ? LiteralNode.ofNull(Object.class) : operand(value);
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
        if (conditions.isEmpty()) {
            throw CriteriaProblem.NO_BRANCH.refusal();
        }
        List<org.cairnorm.sql.Expression> values = resolution.alternatives(choices(), beside, "CASE");
        List<Case.When> whens = new ArrayList<>(conditions.size());
        for (int i = 0; i < conditions.size(); i++) {
            whens.add(new Case.When(resolution.condition(conditions.get(i)), values.get(i)));
        }
        org.cairnorm.sql.Expression last = otherwise == null ? null : values.get(values.size() - 1);
        return new Case(null, whens, last, TypeRules.common(values));
    }

    @Override
    List<ExpressionNode<?>> parts() {
        List<ExpressionNode<?>> parts = new ArrayList<>(conditions);
        parts.addAll(choices());
        return parts;
    }
}
