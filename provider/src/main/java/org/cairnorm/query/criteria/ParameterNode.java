package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.ParameterExpression;
import java.util.Collection;
import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.jspecify.annotations.Nullable;

/** A parameter, with a name or without. */
final class ParameterNode<T> extends ExpressionNode<T> implements ParameterExpression<T> {
    private final Class<T> type;
    private final @Nullable String name;

    ParameterNode(Class<T> type, @Nullable String name) {
        super(ChoiceTypes.boxed(type));
        this.type = type;
        this.name = name;
    }

    /** Whether it takes a collection of values. */
    boolean isCollection() {
        return Collection.class.isAssignableFrom(type);
    }

    @Override
    public @Nullable String getName() {
        return name;
    }

    @Override
    public @Nullable Integer getPosition() {
        return null;
    }

    @Override
    public Class<T> getParameterType() {
        return type;
    }

    @Override
    org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
        return resolution.parameters().single(this, beside);
    }

    @Override
    List<ExpressionNode<?>> parts() {
        return List.of();
    }

    @Override
    boolean isWeak() {
        return true;
    }

    @Override
    public String toString() {
        return name == null ? "parameter of " + type.getSimpleName() : ":" + name;
    }
}
