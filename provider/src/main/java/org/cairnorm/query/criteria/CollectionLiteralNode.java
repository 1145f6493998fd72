package org.cairnorm.query.criteria;

import java.util.Collection;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.ResolutionProblem;

/** A collection of the application: what something may be in, or a member of. */
final class CollectionLiteralNode<C extends Collection<?>> extends ExpressionNode<C> {
    private final List<ExpressionNode<?>> elements;

    CollectionLiteralNode(Class<? extends C> javaType, List<ExpressionNode<?>> elements) {
        super(javaType);
        this.elements = List.copyOf(elements);
    }

    @Override
    org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
        throw new IllegalArgumentException(ResolutionProblem.WRONG_PLACE.with("A collection of values"));
    }

    @Override
    List<ExpressionNode<?>> parts() {
        return elements;
    }
}
