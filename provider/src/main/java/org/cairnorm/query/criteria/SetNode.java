package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaSelect;
import java.util.Objects;
import org.cairnorm.sql.SetOperation;
import org.jspecify.annotations.Nullable;

/** Two queries put together by union, intersect or except. */
record SetNode<T>(SetOperation.Operator operator, boolean all, SelectNode<?> left, SelectNode<?> right)
        implements SelectNode<T> {
    SetNode {
        Objects.requireNonNull(operator);
        Objects.requireNonNull(left);
        Objects.requireNonNull(right);
    }

    static <T> SetNode<T> of(
            SetOperation.Operator operator, boolean all, CriteriaSelect<?> left, CriteriaSelect<?> right) {
        return new SetNode<>(operator, all, node(left), node(right));
    }

    /** The node behind a query. */
    static SelectNode<?> node(@Nullable CriteriaSelect<?> select) {
        if (select instanceof SelectNode<?> node) {
            return node;
        }
        throw CriteriaProblem.FOREIGN.refusal(String.valueOf(select));
    }

    @Override
    public Class<T> resultType() {
        return QueryDomain.unchecked(left.resultType());
    }
}
