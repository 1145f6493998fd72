package org.cairnorm.mapping.source.xml;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An annotation that stands in no class file: given values, and the defaults of its type. */
final class SaidAnnotation implements InvocationHandler {
    private final Class<? extends Annotation> type;
    private final Map<String, Object> values;

    private SaidAnnotation(Class<? extends Annotation> type, Map<String, ?> values) {
        this.type = type;
        this.values = Map.copyOf(values);
    }

    static <A extends Annotation> A of(Class<A> type, Map<String, ?> values) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new SaidAnnotation(type, values)));
    }

    /** The values of an annotation that differ from the defaults of its type. */
    static Map<String, Object> valuesOf(Annotation annotation) {
        Map<String, Object> values = new HashMap<>();
        for (Method element : annotation.annotationType().getDeclaredMethods()) {
            try {
                Object value = element.invoke(annotation);
                if (!Objects.deepEquals(value, element.getDefaultValue())) {
                    values.put(element.getName(), value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("An element of an annotation is public and throws nothing", e);
            }
        }
        return values;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "annotationType" -> type;
            case "toString" -> "@" + type.getSimpleName() + values;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            default -> values.getOrDefault(method.getName(), method.getDefaultValue());
        };
    }
}
