package org.cairnorm.query.criteria;

import java.util.List;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/** The Java type of what is one of several values, or computed from them (JPA 3.2 §6.3.8.1). */
final class ChoiceTypes {
    private ChoiceTypes() {}

    /** The type of one of several values: of numbers the widest, else the most specific common superclass. */
    static Class<?> common(List<? extends ExpressionNode<?>> values) {
        Class<?> common = null;
        for (ExpressionNode<?> value : values) {
            boolean isNull = value instanceof LiteralNode<?> literal && literal.value() == null;
            if (isNull && value.getJavaType() == Object.class) {
                continue;
            }
            Class<?> next = value.getJavaType();
            common = common == null ? next : common(common, next);
        }
        return common == null ? Object.class : common;
    }

    /** The type of an arithmetic expression. */
    static Class<?> common(Class<?> left, Class<?> right) {
        Class<?> one = TypeRules.box(left);
        Class<?> other = TypeRules.box(right);
        if (Number.class.isAssignableFrom(one) && Number.class.isAssignableFrom(other)) {
            DataType<?> first = Types.find(one).<DataType<?>>map(type -> type).orElse(Types.UNKNOWN);
            DataType<?> second =
                    Types.find(other).<DataType<?>>map(type -> type).orElse(Types.UNKNOWN);
            return first.isUnknown() || second.isUnknown()
                    ? Number.class
                    : Types.promote(first, second).javaType();
        }
        Class<?> common = one;
        while (!common.isAssignableFrom(other)) {
            Class<?> above = common.getSuperclass();
            common = above == null ? Object.class : above;
        }
        return common;
    }

    /** The wrapper of a primitive class; any other class itself. */
    @SuppressWarnings("unchecked")
    static <X> Class<X> boxed(Class<X> type) {
        return (Class<X>) TypeRules.box(type);
    }
}
