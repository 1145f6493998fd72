package org.cairnorm.query;

import jakarta.persistence.Tuple;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Collectors;
import org.cairnorm.query.domain.ConstructorChoice;
import org.cairnorm.query.domain.ResultShape;
import org.jspecify.annotations.Nullable;

/** Makes of the selected items what the caller asked for. */
final class ResultTypes {
    private ResultTypes() {}

    /** @throws IllegalArgumentException if the items cannot be results of that class */
    static ResultShape adapt(ResultShape shape, @Nullable Class<?> asked) {
        if (asked == null || asked == Object.class) {
            return shape;
        }
        List<ResultShape> parts = shape instanceof ResultShape.Array array ? array.parts() : List.of(shape);
        if (asked == Tuple.class) {
            return shape instanceof ResultShape.Tuple ? shape : new ResultShape.Tuple(parts, null);
        }
        if (shape instanceof ResultShape.Array) {
            return severalAs(shape, parts, asked);
        }
        boolean unknown = shape instanceof ResultShape.Item item && item.type().isUnknown();
        if (unknown || ParameterRules.isResult(asked, shape.javaType())) {
            return shape;
        }
        if (asked == Object[].class) {
            return new ResultShape.Array(Object.class, parts, null);
        }
        ResultShape constructed = constructed(parts, asked);
        if (constructed != null) {
            return constructed;
        }
        throw new IllegalArgumentException(
                QueryProblem.RESULT_TYPE.with(shape.javaType().getName(), asked.getName()));
    }

    private static ResultShape severalAs(ResultShape shape, List<ResultShape> parts, Class<?> asked) {
        if (asked == Object[].class) {
            return shape;
        }
        Class<?> component = asked.getComponentType();
        if (component != null && parts.stream().allMatch(part -> ParameterRules.isResult(component, part.javaType()))) {
            return new ResultShape.Array(component, parts, null);
        }
        ResultShape constructed = constructed(parts, asked);
        if (constructed != null) {
            return constructed;
        }
        String types = parts.stream().map(part -> part.javaType().getName()).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                QueryProblem.RESULT_TYPE.with(parts.size() + " items (" + types + ")", asked.getName()));
    }

    private static @Nullable ResultShape constructed(List<ResultShape> parts, Class<?> asked) {
        if (asked.isInterface()
                || asked.isArray()
                || Modifier.isAbstract(asked.getModifiers())
                || asked.getName().startsWith("java.")) {
            return null;
        }
        Constructor<?> constructor = ConstructorChoice.of(asked, parts);
        return constructor == null ? null : new ResultShape.Construction(constructor, parts, null);
    }
}
