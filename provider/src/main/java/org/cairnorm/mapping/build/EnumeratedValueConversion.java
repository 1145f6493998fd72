package org.cairnorm.mapping.build;

import jakarta.persistence.EnumeratedValue;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.sql.type.Conversion;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Stores an enum constant by the value of its field annotated {@code @EnumeratedValue} (JPA 3.2 §11.1.19).
 *
 * @param stored an integer or a text
 */
record EnumeratedValueConversion<E extends Enum<E>, S>(
        Class<E> type, DataType<S> stored, Map<S, E> constants, Map<E, S> values) implements Conversion<E, S> {
    private static final Set<Class<?>> TYPES = Set.of(byte.class, short.class, int.class, String.class);

    /** The annotated field of an enum; null if it has none. */
    static @Nullable Field field(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(EnumeratedValue.class)) {
                if (!TYPES.contains(field.getType()) || !Modifier.isFinal(field.getModifiers())) {
                    throw MappingProblem.ENUMERATED_VALUE_TYPE.at(type.getName(), field.getName());
                }
                return field;
            }
        }
        return null;
    }

    static <E extends Enum<E>, S> EnumeratedValueConversion<E, S> of(Class<E> type, Field field, DataType<S> stored) {
        Map<S, E> constants = new HashMap<>();
        Map<E, S> values = new HashMap<>();
        for (E constant : type.getEnumConstants()) {
            S value = stored.javaType().cast(read(field, constant));
            E other = value == null ? constant : constants.put(value, constant);
            if (other != null) {
                throw MappingProblem.ENUMERATED_VALUE_NOT_UNIQUE.at(
                        type.getName(), field.getName(), constant, value, other);
            }
            values.put(constant, value);
        }
        return new EnumeratedValueConversion<>(type, stored, Map.copyOf(constants), Map.copyOf(values));
    }

    private static @Nullable Object read(Field field, Object constant) {
        try {
            field.setAccessible(true);
            Object value = field.get(constant);
            return value instanceof Number number ? number.intValue() : value;
        } catch (IllegalAccessException | RuntimeException e) {
            throw MappingProblem.MEMBER_NOT_ACCESSIBLE.because(
                    e, field.getDeclaringClass().getName(), field.getName(), e);
        }
    }

    @Override
    public @Nullable S toStored(@Nullable E value) {
        return value == null ? null : values.get(value);
    }

    @Override
    public @Nullable E fromStored(@Nullable S value) {
        if (value == null) {
            return null;
        }
        E constant = constants.get(value);
        if (constant == null) {
            throw new IllegalStateException(
                    "The stored value '" + value + "' stands for no constant of enum '" + type.getName() + "'");
        }
        return constant;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnumeratedValueConversion<?, ?> that && type == that.type && stored.equals(that.stored);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }
}
