package org.cairnorm.query.criteria;

import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.ResolutionProblem;
import org.cairnorm.sql.QuantifiedComparison.Quantifier;

/** All or any of the rows of a subquery, as a side of a comparison. */
final class QuantifiedNode<Y> extends ExpressionNode<Y> {
    private final Quantifier quantifier;
    private final SubqueryNode<?> subquery;

    QuantifiedNode(Class<? extends Y> javaType, Quantifier quantifier, SubqueryNode<?> subquery) {
        super(javaType);
        this.quantifier = quantifier;
        this.subquery = subquery;
    }

    Quantifier quantifier() {
        return quantifier;
    }

    SubqueryNode<?> subquery() {
        return subquery;
    }

    @Override
    org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
        throw new IllegalArgumentException(
                ResolutionProblem.WRONG_PLACE.with(quantifier + " of a subquery outside of a comparison"));
    }

    @Override
    List<SubqueryNode<?>> parts() {
        return List.of(subquery);
    }
}
