package org.cairnorm.query.domain;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the selected values of one row become. */
public sealed interface ResultShape {

    /** The class of the result; a wrapper, never a primitive. */
    Class<?> javaType();

    /** The result variable; null if there is none. */
    @Nullable String alias();

    /**
     * A selected value by itself.
     *
     * @param index its place among the items of the query
     * @param type what it is
     */
    record Item(int index, DomainType type, @Nullable String alias) implements ResultShape {
        public Item {
            Objects.requireNonNull(type);
        }

        @Override
        public Class<?> javaType() {
            return type instanceof DomainType.EntityClassType ? Class.class : type.javaType();
        }
    }

    /** An object made by a constructor (JPA 3.2 §4.8.2). */
    record Construction(
            Constructor<?> constructor,
            List<ResultShape> arguments,
            @Nullable String alias) implements ResultShape {
        public Construction {
            Objects.requireNonNull(constructor);
            arguments = List.copyOf(arguments);
        }

        @Override
        public Class<?> javaType() {
            return constructor.getDeclaringClass();
        }
    }

    /**
     * An array of several values.
     *
     * @param componentType usually {@code Object}
     */
    record Array(
            Class<?> componentType,
            List<ResultShape> parts,
            @Nullable String alias) implements ResultShape {
        public Array {
            Objects.requireNonNull(componentType);
            parts = List.copyOf(parts);
        }

        @Override
        public Class<?> javaType() {
            return componentType.arrayType();
        }
    }

    /** A {@link jakarta.persistence.Tuple} of several values. */
    record Tuple(List<ResultShape> parts, @Nullable String alias) implements ResultShape {
        public Tuple {
            parts = List.copyOf(parts);
        }

        @Override
        public Class<?> javaType() {
            return jakarta.persistence.Tuple.class;
        }
    }
}
