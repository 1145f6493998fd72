package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import java.util.Objects;

/** One key of an order. */
record OrderNode(ExpressionNode<?> node, boolean isAscending, Nulls nulls) implements Order {
    OrderNode {
        Objects.requireNonNull(node);
        Objects.requireNonNull(nulls);
    }

    @Override
    public Order reverse() {
        return new OrderNode(node, !isAscending, nulls);
    }

    @Override
    public Nulls getNullPrecedence() {
        return nulls;
    }

    @Override
    public Expression<?> getExpression() {
        return node;
    }
}
