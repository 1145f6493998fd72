package org.cairnorm.query.criteria;

import java.util.List;
import org.cairnorm.query.domain.DomainType;

/** A value made of others by a function or operator. */
final class ComputedNode<T> extends ExpressionNode<T> {
    private final List<ExpressionNode<?>> operands;
    private final Formula formula;

    /** How the operands become one expression of the tree. */
    interface Formula {
        org.cairnorm.sql.Expression of(
                CriteriaResolution resolution, List<ExpressionNode<?>> operands, DomainType beside);
    }

    ComputedNode(Class<? extends T> javaType, List<ExpressionNode<?>> operands, Formula formula) {
        super(javaType);
        this.operands = List.copyOf(operands);
        this.formula = formula;
    }

    @Override
    org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
        return formula.of(resolution, operands, beside);
    }

    @Override
    List<ExpressionNode<?>> parts() {
        return operands;
    }

    @Override
    boolean isWeak() {
        return !operands.isEmpty() && operands.stream().allMatch(ExpressionNode::isWeak);
    }
}
