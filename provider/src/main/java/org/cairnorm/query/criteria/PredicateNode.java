package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Not;
import org.jspecify.annotations.Nullable;

/** A condition. */
abstract sealed class PredicateNode extends ExpressionNode<Boolean> implements Predicate
        permits PredicateNode.Simple, PredicateNode.Compound, PredicateNode.Negated, InNode {

    PredicateNode() {
        super(Boolean.class);
    }

    /** The condition that a truth value is. */
    static PredicateNode condition(@Nullable Expression<Boolean> expression) {
        ExpressionNode<?> node = ExpressionNode.of(expression);
        return node instanceof PredicateNode predicate
                ? predicate
                : new Simple(List.of(node), (resolution, operands) -> resolution.condition(operands.get(0)));
    }

    @Override
    public BooleanOperator getOperator() {
        return BooleanOperator.AND;
    }

    @Override
    public boolean isNegated() {
        return false;
    }

    @Override
    public List<Expression<Boolean>> getExpressions() {
        return new ArrayList<>();
    }

    @Override
    public Predicate not() {
        return new Negated(this);
    }

    /** A condition that is not made of others by AND or OR. */
    static final class Simple extends PredicateNode {
        private final List<ExpressionNode<?>> operands;
        private final Test test;

        /** How the operands become one condition of the tree. */
        interface Test {
            org.cairnorm.sql.Expression of(CriteriaResolution resolution, List<ExpressionNode<?>> operands);
        }

        Simple(List<ExpressionNode<?>> operands, Test test) {
            this.operands = List.copyOf(operands);
            this.test = test;
        }

        @Override
        org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
            return test.of(resolution, operands);
        }

        @Override
        List<ExpressionNode<?>> parts() {
            return operands;
        }
    }

    /** Conditions joined by AND or OR. */
    static final class Compound extends PredicateNode {
        private final BooleanOperator operator;
        private final List<PredicateNode> conditions;

        Compound(BooleanOperator operator, List<PredicateNode> conditions) {
            this.operator = operator;
            this.conditions = List.copyOf(conditions);
        }

        @Override
        public BooleanOperator getOperator() {
            return operator;
        }

        @Override
        public List<Expression<Boolean>> getExpressions() {
            return new ArrayList<>(conditions);
        }

        @Override
        org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
            List<org.cairnorm.sql.Expression> resolved = new ArrayList<>(conditions.size());
            conditions.forEach(condition -> resolved.add(resolution.condition(condition)));
            return operator == BooleanOperator.AND ? Logical.and(resolved) : Logical.or(resolved);
        }

        @Override
        List<PredicateNode> parts() {
            return conditions;
        }
    }

    /** The opposite of a condition; of AND and OR it keeps operator and conditions, and says that it is negated. */
    static final class Negated extends PredicateNode {
        private final PredicateNode condition;

        Negated(PredicateNode condition) {
            this.condition = condition;
        }

        @Override
        public BooleanOperator getOperator() {
            return condition.getOperator();
        }

        @Override
        public boolean isNegated() {
            return true;
        }

        @Override
        public List<Expression<Boolean>> getExpressions() {
            return condition.getExpressions();
        }

        @Override
        public Predicate not() {
            return condition;
        }

        @Override
        org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
            return Not.of(resolution.condition(condition));
        }

        @Override
        List<PredicateNode> parts() {
            return List.of(condition);
        }
    }
}
