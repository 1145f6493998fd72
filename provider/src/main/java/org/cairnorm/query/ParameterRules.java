package org.cairnorm.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.GregorianCalendar;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.query.domain.TypeRules;
import org.jspecify.annotations.Nullable;

/** Which values a parameter takes, and how a value becomes one of the class that its place wants. */
final class ParameterRules {
    private ParameterRules() {}

    /** @throws IllegalArgumentException if the parameter does not take the value */
    static void check(QueryParameter parameter, @Nullable Object value) {
        if (parameter.collection() && value instanceof Collection<?> elements) {
            for (Object element : elements) {
                if (element != null && !accepts(parameter.type(), element)) {
                    throw new IllegalArgumentException(QueryProblem.WRONG_ELEMENT.with(
                            parameter.label(),
                            parameter.javaType().getName(),
                            element.getClass().getName()));
                }
                requireIdentifier(parameter, element);
            }
            return;
        }
        if (!parameter.single()) {
            throw new IllegalArgumentException(QueryProblem.NOT_A_COLLECTION.with(
                    parameter.label(),
                    value == null ? "null" : "a '" + value.getClass().getName() + "'"));
        }
        if (value != null && !accepts(parameter.type(), value)) {
            throw new IllegalArgumentException(QueryProblem.WRONG_VALUE.with(
                    parameter.label(),
                    parameter.javaType().getName(),
                    value.getClass().getName()));
        }
        requireIdentifier(parameter, value);
    }

    private static void requireIdentifier(QueryParameter parameter, @Nullable Object value) {
        if (value != null
                && parameter.type() instanceof DomainType.EntityType type
                && type.entity().identifier().of(value) == null) {
            throw new IllegalArgumentException(QueryProblem.UNSAVED_ENTITY.with(
                    parameter.label(), type.entity().name()));
        }
    }

    private static boolean accepts(DomainType type, Object value) {
        if (type.isUnknown()) {
            return !(value instanceof Collection<?>);
        }
        if (type instanceof DomainType.EntityType entity) {
            EntityMapping root = entity.entity().root();
            return root.javaClass().isInstance(value) || entity.javaType().isInstance(value);
        }
        return type.javaType().isInstance(value) || convert(value, type.javaType()) != null;
    }

    /** A value as one of another class that says the same; null if there is none. */
    static @Nullable Object convert(Object value, Class<?> target) {
        if (target.isInstance(value)) {
            return value;
        }
        if (value instanceof Number number && Number.class.isAssignableFrom(target)) {
            Object exact = number(number, target);
            return exact == null ? value : exact;
        }
        if (target == String.class && value instanceof Character) {
            return value.toString();
        }
        if (target == Character.class && value instanceof String text && text.length() == 1) {
            return text.charAt(0);
        }
        return isTime(value) ? time(value, target) : null;
    }

    /** A number as exactly the same number of another class; null if it has no such. */
    private static @Nullable Number number(Number value, Class<?> target) {
        try {
            BigDecimal exact = decimal(value);
            if (target == Integer.class) {
                return exact.intValueExact();
            }
            if (target == Long.class) {
                return exact.longValueExact();
            }
            if (target == Short.class) {
                return exact.shortValueExact();
            }
            if (target == Byte.class) {
                return exact.byteValueExact();
            }
            if (target == BigInteger.class) {
                return exact.toBigIntegerExact();
            }
            if (target == BigDecimal.class) {
                return exact;
            }
            if (target == Float.class && new BigDecimal(Float.toString(value.floatValue())).compareTo(exact) == 0) {
                return value.floatValue();
            }
            if (target == Double.class
                    && BigDecimal.valueOf(value.doubleValue()).compareTo(exact) == 0) {
                return value.doubleValue();
            }
            return null;
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static BigDecimal decimal(Number value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        return value instanceof BigInteger integer ? new BigDecimal(integer) : new BigDecimal(value.toString());
    }

    private static boolean isTime(Object value) {
        return value instanceof Date
                || value instanceof Calendar
                || value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof LocalTime;
    }

    /** A date or time of the old classes as one of the new, and the other way round, in the default time zone. */
    private static @Nullable Object time(Object value, Class<?> target) {
        LocalDateTime time = localDateTime(value);
        ZoneId zone = ZoneId.systemDefault();
        if (target == Date.class) {
            return Date.from(time.atZone(zone).toInstant());
        }
        if (target == java.sql.Timestamp.class) {
            return java.sql.Timestamp.valueOf(time);
        }
        if (target == java.sql.Date.class) {
            return java.sql.Date.valueOf(time.toLocalDate());
        }
        if (target == java.sql.Time.class) {
            return java.sql.Time.valueOf(time.toLocalTime());
        }
        if (target == Calendar.class || target == GregorianCalendar.class) {
            return GregorianCalendar.from(time.atZone(zone));
        }
        boolean old = value instanceof Date || value instanceof Calendar;
        if (target == LocalDateTime.class) {
            return old || value instanceof LocalDate ? time : null;
        }
        if (target == LocalDate.class) {
            return old ? time.toLocalDate() : null;
        }
        return target == LocalTime.class && old ? time.toLocalTime() : null;
    }

    private static LocalDateTime localDateTime(Object value) {
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate().atStartOfDay();
        }
        if (value instanceof java.sql.Time time) {
            return time.toLocalTime().atDate(LocalDate.EPOCH);
        }
        if (value instanceof java.sql.Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof Date date) {
            return LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault());
        }
        if (value instanceof Calendar calendar) {
            return LocalDateTime.ofInstant(calendar.toInstant(), ZoneId.systemDefault());
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        return value instanceof LocalTime time ? time.atDate(LocalDate.EPOCH) : (LocalDateTime) value;
    }

    /** Whether values of a class may be asked for as results of another. */
    static boolean isResult(Class<?> asked, Class<?> selected) {
        return TypeRules.box(asked).isAssignableFrom(TypeRules.box(selected));
    }
}
