package org.cairnorm.sql.type;

import org.jspecify.annotations.Nullable;

/**
 * Translates values of a Java type to and from a simpler stored type: enumerations, attribute converters, wrappers.
 * Implementations are immutable, thread-safe and have value equality, as they are part of statements that are cache keys.
 *
 * @param <J> the type users see
 * @param <S> the type that is stored
 */
public interface Conversion<J, S> {

    /** The stored type; it may have a conversion of its own. */
    DataType<S> stored();

    /** What is stored for a value. Asked for null too only if {@link #convertsNull()}. */
    @Nullable S toStored(@Nullable J value);

    /** The value that a stored value stands for. Asked for null too only if {@link #convertsNull()}. */
    @Nullable J fromStored(@Nullable S stored);

    /** Whether null has a meaning of its own here; otherwise null is stored as null and read as null. */
    default boolean convertsNull() {
        return false;
    }
}
