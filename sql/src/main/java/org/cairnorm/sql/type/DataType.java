package org.cairnorm.sql.type;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a value is in Java and in SQL. Immutable.
 *
 * @param <J> the Java type; always a reference type, {@code Integer} stands for {@code int} too
 * @param javaType class of values
 * @param sqlType what DDL and {@code cast} say
 * @param conversion how a value becomes one of a simpler data type, or null when JDBC takes it as it is
 */
public record DataType<J>(
        Class<J> javaType, SqlType sqlType, @Nullable Conversion<J, ?> conversion) {

    public DataType {
        Objects.requireNonNull(javaType, "javaType");
        Objects.requireNonNull(sqlType, "sqlType");
        if (javaType.isPrimitive()) {
            throw new IllegalArgumentException("A data type names the wrapper class, not '" + javaType
                    + "'; use Types.of(" + javaType + ".class)");
        }
    }

    /** A data type that JDBC takes as it is. */
    public static <J> DataType<J> of(Class<J> javaType, SqlType sqlType) {
        return new DataType<>(javaType, sqlType, null);
    }

    /** A data type stored as what a conversion makes of it. */
    public static <J, S> DataType<J> converted(Class<J> javaType, Conversion<J, S> conversion) {
        return new DataType<>(javaType, conversion.stored().sqlType(), conversion);
    }

    /** A data type stored as another one, by two functions that never see null. */
    public static <J, S> DataType<J> converted(
            Class<J> javaType,
            DataType<S> stored,
            Function<? super J, ? extends S> toStored,
            Function<? super S, ? extends J> fromStored) {
        return converted(javaType, new FunctionConversion<>(stored, toStored, fromStored));
    }

    /** The same Java type and conversion with another SQL type: another length, precision or column definition. */
    public DataType<J> withSqlType(SqlType newSqlType) {
        return newSqlType.equals(sqlType) ? this : new DataType<>(javaType, newSqlType, conversion);
    }

    /** Whether values are numbers in SQL. */
    public boolean isNumeric() {
        return sqlType.kind().isNumeric();
    }

    /** Whether nothing is known of the type. */
    public boolean isUnknown() {
        return sqlType.kind() == SqlType.Kind.OTHER && javaType == (Class<?>) Object.class;
    }

    /** The value as this type's Java class. */
    public @Nullable J cast(@Nullable Object value) {
        return javaType.cast(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof DataType<?> that
                        && javaType == that.javaType
                        && sqlType.equals(that.sqlType)
                        && Objects.equals(conversion, that.conversion);
    }

    @Override
    public int hashCode() {
        return javaType.getName().hashCode() * 31 + sqlType.kind().ordinal();
    }

    @Override
    public String toString() {
        return javaType.getSimpleName() + ":" + sqlType;
    }

    private record FunctionConversion<J, S>(
            DataType<S> stored, Function<? super J, ? extends S> to, Function<? super S, ? extends J> from)
            implements Conversion<J, S> {

        @Override
        public @Nullable S toStored(@Nullable J value) {
            return value == null ? null : to.apply(value);
        }

        @Override
        public @Nullable J fromStored(@Nullable S value) {
            return value == null ? null : from.apply(value);
        }
    }
}
