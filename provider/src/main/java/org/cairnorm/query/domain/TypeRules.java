package org.cairnorm.query.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.type.Conversion;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** Which values can be compared with which, and what comes out of joining types (JPA 3.2 §4.5.16, §4.6.13). */
public final class TypeRules {
    private TypeRules() {}

    /** Whether values of two types may be compared; what nobody knows anything of may. */
    public static boolean comparable(DomainType left, DomainType right) {
        if (left.isUnknown() || right.isUnknown()) {
            return true;
        }
        if (left instanceof DomainType.BasicType one && right instanceof DomainType.BasicType other) {
            return comparable(one.type(), other.type());
        }
        if (left instanceof DomainType.EntityType one && right instanceof DomainType.EntityType other) {
            return related(one.entity(), other.entity());
        }
        if (left instanceof DomainType.EntityClassType && right instanceof DomainType.EntityClassType) {
            return true;
        }
        return composite(left) && composite(right) && left.javaType() == right.javaType();
    }

    private static boolean composite(DomainType type) {
        return type instanceof DomainType.EmbeddableType || type instanceof DomainType.IdClassType;
    }

    private static boolean related(EntityMapping left, EntityMapping right) {
        return left.root() == right.root() && (left.isSuperOf(right) || right.isSuperOf(left));
    }

    private static boolean comparable(DataType<?> left, DataType<?> right) {
        Class<?> one = left.javaType();
        Class<?> other = right.javaType();
        return one == other
                || isNumber(one) && isNumber(other)
                || isText(one) && isText(other)
                || isTemporal(one) && isTemporal(other) && isTimeOfDay(left) == isTimeOfDay(right)
                || one.isAssignableFrom(other)
                || other.isAssignableFrom(one);
    }

    static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) || type == java.time.Year.class;
    }

    static boolean isText(Class<?> type) {
        return type == String.class || type == Character.class || type == char[].class || type == Character[].class;
    }

    static boolean isTemporal(Class<?> type) {
        return Date.class.isAssignableFrom(type)
                || Calendar.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type) && type != java.time.Year.class;
    }

    private static boolean isTimeOfDay(DataType<?> type) {
        return switch (type.sqlType().kind()) {
            case TIME, TIME_TZ -> true;
            default -> false;
        };
    }

    /** Whether a value of one type may be stored in a place of another. */
    public static boolean assignable(DomainType target, DomainType value) {
        if (target instanceof DomainType.EntityType one && value instanceof DomainType.EntityType other) {
            return one.entity().isSuperOf(other.entity());
        }
        return comparable(target, value);
    }

    /** The type of several values of which one is taken, as in {@code CASE} and {@code COALESCE}. */
    public static DataType<?> common(List<? extends Expression> values) {
        DataType<?> type = Types.UNKNOWN;
        for (Expression value : values) {
            DataType<?> next = value.type();
            if (type.isUnknown()) {
                type = next;
            } else if (!next.isUnknown() && isNumber(type.javaType()) && isNumber(next.javaType())) {
                type = type.equals(next) ? type : Types.promote(type, next);
            }
        }
        return type;
    }

    /**
     * A constant as one of the type of what it stands beside, so that it goes through the same conversion. Anything else is
     * returned as it is.
     */
    public static Expression adapt(Expression expression, DomainType beside) {
        if (!(expression instanceof Literal literal)
                || literal.value() == null
                || !(beside instanceof DomainType.BasicType basic)
                || basic.isUnknown()
                || basic.type().conversion() == null
                || !basic.type().javaType().isInstance(literal.value())) {
            return expression;
        }
        return new Literal(literal.value(), basic.type());
    }

    /** A constant as it is stored, through the conversions of its type. */
    public static Literal stored(Literal literal) {
        Object stored = literal.value();
        DataType<?> type = literal.type();
        while (stored != null && type.conversion() != null) {
            Conversion<?, ?> conversion = Objects.requireNonNull(type.conversion());
            stored = convert(conversion, stored);
            type = conversion.stored();
        }
        return type == literal.type() ? literal : new Literal(stored, type);
    }

    @SuppressWarnings("unchecked")
    private static <J, S> @Nullable Object convert(Conversion<J, S> conversion, Object value) {
        return conversion.toStored((J) value);
    }

    /** Whether a constructor parameter or result class takes values of a class; both may be primitive. */
    public static boolean accepts(Class<?> target, Class<?> value) {
        return box(target).isAssignableFrom(box(value));
    }

    /** The wrapper of a primitive class; any other class itself. */
    public static Class<?> box(Class<?> type) {
        return type.isPrimitive()
                ? java.lang.invoke.MethodType.methodType(type).wrap().returnType()
                : type;
    }

    static boolean isIntegral(Class<?> type) {
        return type == Integer.class
                || type == Long.class
                || type == Short.class
                || type == Byte.class
                || type == BigInteger.class;
    }

    static boolean isDecimal(Class<?> type) {
        return type == BigDecimal.class || type == Double.class || type == Float.class;
    }
}
