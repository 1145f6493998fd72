package org.cairnorm.query.criteria;

import java.util.List;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** A value of the application, which is bound, or null. */
final class LiteralNode<T> extends ExpressionNode<T> {
    private final @Nullable T value;

    private LiteralNode(Class<? extends T> javaType, @Nullable T value) {
        super(javaType);
        this.value = value;
    }

    /** @throws IllegalArgumentException if the value is null */
    @SuppressWarnings("unchecked")
    static <T> LiteralNode<T> of(@Nullable T value) {
        if (value == null) {
            throw CriteriaProblem.NULL_LITERAL.refusal();
        }
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        return new LiteralNode<>((Class<? extends T>) type, value);
    }

    static <T> LiteralNode<T> ofNull(Class<T> javaType) {
        return new LiteralNode<>(javaType, null);
    }

    @Nullable T value() {
        return value;
    }

    @Override
    org.cairnorm.sql.Expression resolve(CriteriaResolution resolution, DomainType beside) {
        if (value != null) {
            return resolution.constant(value, beside);
        }
        if (beside instanceof DomainType.BasicType basic && !basic.isUnknown()) {
            return new Literal(null, basic.type());
        }
        return new Literal(null, Types.find(getJavaType()).isPresent() ? Types.of(getJavaType()) : Types.UNKNOWN);
    }

    @Override
    List<ExpressionNode<?>> parts() {
        return List.of();
    }

    @Override
    boolean isWeak() {
        return true;
    }
}
