package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.IsNull;
import org.jspecify.annotations.Nullable;

/** Makes conditions. */
final class Conditions {
    private Conditions() {}

    static Predicate isNull(ExpressionNode<?> operand, boolean negated) {
        return new PredicateNode.Simple(
                List.of(operand), (resolution, operands) -> new IsNull(resolution.value(operands.get(0)), negated));
    }

    static Predicate compare(ExpressionNode<?> left, Comparison.Operator operator, ExpressionNode<?> right) {
        return new PredicateNode.Simple(
                List.of(left, right),
                (resolution, operands) -> resolution.comparison(operands.get(0), operator, operands.get(1)));
    }

    static PredicateNode join(
            Predicate.BooleanOperator operator, Collection<? extends Expression<Boolean>> conditions) {
        List<PredicateNode> nodes = new ArrayList<>(conditions.size());
        for (Expression<Boolean> condition : conditions) {
            nodes.add(PredicateNode.condition(condition));
        }
        return new PredicateNode.Compound(operator, nodes);
    }

    /** What a clause is that was given several conditions; null if it was given none. */
    static @Nullable PredicateNode restriction(List<? extends Expression<Boolean>> conditions) {
        if (conditions.isEmpty()) {
            return null;
        }
        return conditions.size() == 1
                ? PredicateNode.condition(conditions.get(0))
                : join(Predicate.BooleanOperator.AND, conditions);
    }
}
