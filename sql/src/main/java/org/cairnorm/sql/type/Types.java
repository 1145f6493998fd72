package org.cairnorm.sql.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The data types Cairn knows without being told: constants, factories and the default for a Java class
 * (JPA 3.2 §2.6).
 *
 * <p>Points in time ({@code Instant}, {@code OffsetDateTime}) are stored in UTC and read back in UTC. The old
 * {@code java.util} and {@code java.sql} date classes are wall-clock values of the default time zone, as JDBC defines
 * them.
 */
public final class Types {

    /** Nothing is known of the value; JDBC's own mapping of objects applies. */
    public static final DataType<Object> UNKNOWN = DataType.of(Object.class, SqlType.of(SqlType.Kind.OTHER));

    public static final DataType<Boolean> BOOLEAN = DataType.of(Boolean.class, SqlType.of(SqlType.Kind.BOOLEAN));
    public static final DataType<Byte> BYTE = DataType.of(Byte.class, SqlType.of(SqlType.Kind.TINYINT));
    public static final DataType<Short> SHORT = DataType.of(Short.class, SqlType.of(SqlType.Kind.SMALLINT));
    public static final DataType<Integer> INTEGER = DataType.of(Integer.class, SqlType.of(SqlType.Kind.INTEGER));
    public static final DataType<Long> LONG = DataType.of(Long.class, SqlType.of(SqlType.Kind.BIGINT));
    public static final DataType<Float> FLOAT = DataType.of(Float.class, SqlType.of(SqlType.Kind.REAL));
    public static final DataType<Double> DOUBLE = DataType.of(Double.class, SqlType.of(SqlType.Kind.DOUBLE));
    public static final DataType<BigDecimal> BIG_DECIMAL =
            DataType.of(BigDecimal.class, SqlType.of(SqlType.Kind.DECIMAL));
    public static final DataType<BigInteger> BIG_INTEGER = DataType.of(BigInteger.class, SqlType.decimal(38, 0));

    /** Text of the default length 255. */
    public static final DataType<String> STRING = string(255);

    /** Text of any length. */
    public static final DataType<String> TEXT = DataType.of(String.class, SqlType.of(SqlType.Kind.CLOB));

    /** One character. */
    public static final DataType<Character> CHARACTER = DataType.converted(
            Character.class,
            DataType.of(String.class, SqlType.sized(SqlType.Kind.CHAR, 1)),
            String::valueOf,
            text -> text.isEmpty() ? ' ' : text.charAt(0));

    public static final DataType<char[]> CHARACTERS =
            DataType.converted(char[].class, STRING, String::valueOf, String::toCharArray);

    public static final DataType<Character[]> CHARACTER_OBJECTS =
            DataType.converted(Character[].class, STRING, Types::unbox, Types::boxCharacters);

    /** Bytes of the default length 255. */
    public static final DataType<byte[]> BYTES = bytes(255);

    /** Bytes of any length. */
    public static final DataType<byte[]> BLOB = DataType.of(byte[].class, SqlType.of(SqlType.Kind.BLOB));

    public static final DataType<Byte[]> BYTE_OBJECTS =
            DataType.converted(Byte[].class, BYTES, Types::unbox, Types::boxBytes);

    public static final DataType<LocalDate> LOCAL_DATE = DataType.of(LocalDate.class, SqlType.of(SqlType.Kind.DATE));
    public static final DataType<LocalTime> LOCAL_TIME = DataType.of(LocalTime.class, SqlType.of(SqlType.Kind.TIME));
    public static final DataType<LocalDateTime> LOCAL_DATE_TIME =
            DataType.of(LocalDateTime.class, SqlType.of(SqlType.Kind.TIMESTAMP));
    public static final DataType<OffsetTime> OFFSET_TIME =
            DataType.of(OffsetTime.class, SqlType.of(SqlType.Kind.TIME_TZ));
    public static final DataType<OffsetDateTime> OFFSET_DATE_TIME =
            DataType.of(OffsetDateTime.class, SqlType.of(SqlType.Kind.TIMESTAMP_TZ));
    public static final DataType<Instant> INSTANT = DataType.converted(
            Instant.class,
            OFFSET_DATE_TIME,
            instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC),
            OffsetDateTime::toInstant);
    public static final DataType<Year> YEAR = DataType.converted(Year.class, INTEGER, Year::getValue, Year::of);
    public static final DataType<UUID> UUID = DataType.of(UUID.class, SqlType.of(SqlType.Kind.UUID));

    public static final DataType<java.sql.Date> SQL_DATE =
            DataType.converted(java.sql.Date.class, LOCAL_DATE, java.sql.Date::toLocalDate, java.sql.Date::valueOf);
    public static final DataType<Time> SQL_TIME =
            DataType.converted(Time.class, LOCAL_TIME, Time::toLocalTime, Time::valueOf);
    public static final DataType<Timestamp> SQL_TIMESTAMP =
            DataType.converted(Timestamp.class, LOCAL_DATE_TIME, Timestamp::toLocalDateTime, Timestamp::valueOf);

    /** {@code java.util.Date} as date and time, the default. */
    public static final DataType<Date> DATE_AS_TIMESTAMP =
            DataType.converted(Date.class, LOCAL_DATE_TIME, Types::localDateTime, Types::date);

    /** {@code java.util.Date} of which only the day is stored. */
    public static final DataType<Date> DATE_AS_DATE = DataType.converted(
            Date.class, LOCAL_DATE, date -> localDateTime(date).toLocalDate(), day -> date(day.atStartOfDay()));

    /** {@code java.util.Date} of which only the time of day is stored. */
    public static final DataType<Date> DATE_AS_TIME = DataType.converted(
            Date.class,
            LOCAL_TIME,
            date -> localDateTime(date).toLocalTime(),
            time -> date(time.atDate(LocalDate.EPOCH)));

    /** {@code Calendar} as date and time, the default. */
    public static final DataType<Calendar> CALENDAR_AS_TIMESTAMP =
            DataType.converted(Calendar.class, LOCAL_DATE_TIME, Types::localDateTime, Types::calendar);

    /** {@code Calendar} of which only the day is stored. */
    public static final DataType<Calendar> CALENDAR_AS_DATE = DataType.converted(
            Calendar.class,
            LOCAL_DATE,
            calendar -> localDateTime(calendar).toLocalDate(),
            day -> calendar(day.atStartOfDay()));

    /** {@code Calendar} of which only the time of day is stored. */
    public static final DataType<Calendar> CALENDAR_AS_TIME = DataType.converted(
            Calendar.class,
            LOCAL_TIME,
            calendar -> localDateTime(calendar).toLocalTime(),
            time -> calendar(time.atDate(LocalDate.EPOCH)));

    private static final Map<Class<?>, DataType<?>> DEFAULTS = Map.ofEntries(
            Map.entry(Object.class, UNKNOWN),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(byte.class, BYTE),
            Map.entry(Byte.class, BYTE),
            Map.entry(short.class, SHORT),
            Map.entry(Short.class, SHORT),
            Map.entry(int.class, INTEGER),
            Map.entry(Integer.class, INTEGER),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(float.class, FLOAT),
            Map.entry(Float.class, FLOAT),
            Map.entry(double.class, DOUBLE),
            Map.entry(Double.class, DOUBLE),
            Map.entry(char.class, CHARACTER),
            Map.entry(Character.class, CHARACTER),
            Map.entry(String.class, STRING),
            Map.entry(char[].class, CHARACTERS),
            Map.entry(Character[].class, CHARACTER_OBJECTS),
            Map.entry(byte[].class, BYTES),
            Map.entry(Byte[].class, BYTE_OBJECTS),
            Map.entry(BigDecimal.class, BIG_DECIMAL),
            Map.entry(BigInteger.class, BIG_INTEGER),
            Map.entry(LocalDate.class, LOCAL_DATE),
            Map.entry(LocalTime.class, LOCAL_TIME),
            Map.entry(LocalDateTime.class, LOCAL_DATE_TIME),
            Map.entry(OffsetTime.class, OFFSET_TIME),
            Map.entry(OffsetDateTime.class, OFFSET_DATE_TIME),
            Map.entry(Instant.class, INSTANT),
            Map.entry(Year.class, YEAR),
            Map.entry(UUID.class, UUID),
            Map.entry(java.sql.Date.class, SQL_DATE),
            Map.entry(Time.class, SQL_TIME),
            Map.entry(Timestamp.class, SQL_TIMESTAMP),
            Map.entry(Date.class, DATE_AS_TIMESTAMP),
            Map.entry(Calendar.class, CALENDAR_AS_TIMESTAMP),
            Map.entry(GregorianCalendar.class, CALENDAR_AS_TIMESTAMP));

    private Types() {}

    /** Text of at most {@code length} characters. */
    public static DataType<String> string(int length) {
        return DataType.of(String.class, SqlType.sized(SqlType.Kind.VARCHAR, length));
    }

    /** Bytes, at most {@code length} of them. */
    public static DataType<byte[]> bytes(int length) {
        return DataType.of(byte[].class, SqlType.sized(SqlType.Kind.VARBINARY, length));
    }

    /** A decimal number of {@code precision} digits, {@code scale} of them after the point. */
    public static DataType<BigDecimal> decimal(int precision, int scale) {
        return DataType.of(BigDecimal.class, SqlType.decimal(precision, scale));
    }

    /** An enumeration stored by the names of its constants, in text of length 255. */
    public static <E extends Enum<E>> DataType<E> enumName(Class<E> type) {
        return enumName(type, STRING);
    }

    /** An enumeration stored by the names of its constants in a given type of text. */
    public static <E extends Enum<E>> DataType<E> enumName(Class<E> type, DataType<String> stored) {
        return DataType.converted(type, new EnumNameConversion<>(type, stored));
    }

    /** An enumeration stored by the positions of its constants. */
    public static <E extends Enum<E>> DataType<E> enumOrdinal(Class<E> type) {
        return DataType.converted(
                type, new EnumOrdinalConversion<>(type, INTEGER.withSqlType(SqlType.of(SqlType.Kind.SMALLINT))));
    }

    /** An enumeration stored by the positions of its constants in a given type of number. */
    public static <E extends Enum<E>> DataType<E> enumOrdinal(Class<E> type, DataType<Integer> stored) {
        return DataType.converted(type, new EnumOrdinalConversion<>(type, stored));
    }

    /**
     * The default data type of a Java class; primitives give the type of their wrapper, enumerations are stored by
     * ordinal.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <J> DataType<J> of(Class<J> javaType) {
        return find(javaType)
                .orElseThrow(() -> new IllegalArgumentException("Class '" + javaType.getName()
                        + "' has no default data type; give a DataType with a Conversion to a type that has one"));
    }

    /** The default data type of a Java class, if there is one. */
    @SuppressWarnings("unchecked")
    public static <J> Optional<DataType<J>> find(Class<J> javaType) {
        DataType<?> known = DEFAULTS.get(javaType);
        if (known == null && javaType.isEnum()) {
            known = ordinal(javaType);
        }
        return Optional.ofNullable((DataType<J>) known);
    }

    /**
     * The type of an arithmetic expression over two operands (JPA 3.2 §4.7.7 and Java's numeric promotion).
     * An unknown side takes the type of the other.
     */
    public static DataType<?> promote(DataType<?> left, DataType<?> right) {
        if (!left.isNumeric()) {
            return right.isNumeric() ? right : left;
        }
        if (!right.isNumeric()) {
            return left;
        }
        return rank(left) >= rank(right) ? widened(left) : widened(right);
    }

    private static DataType<?> widened(DataType<?> type) {
        Class<?> java = type.javaType();
        if (java == Byte.class || java == Short.class) {
            return INTEGER;
        }
        return java == BigDecimal.class ? BIG_DECIMAL : type;
    }

    private static int rank(DataType<?> type) {
        Class<?> java = type.javaType();
        if (java == Double.class) {
            return 6;
        }
        if (java == Float.class) {
            return 5;
        }
        if (java == BigDecimal.class) {
            return 4;
        }
        if (java == BigInteger.class) {
            return 3;
        }
        if (java == Long.class) {
            return 2;
        }
        return 1;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static DataType<?> ordinal(Class<?> type) {
        return enumOrdinal((Class) type);
    }

    private static LocalDateTime localDateTime(Date date) {
        return LocalDateTime.ofInstant(java.time.Instant.ofEpochMilli(date.getTime()), ZoneId.systemDefault());
    }

    private static LocalDateTime localDateTime(Calendar calendar) {
        return LocalDateTime.ofInstant(calendar.toInstant(), ZoneId.systemDefault());
    }

    private static Date date(LocalDateTime value) {
        return Date.from(value.atZone(ZoneId.systemDefault()).toInstant());
    }

    private static Calendar calendar(LocalDateTime value) {
        return GregorianCalendar.from(value.atZone(ZoneId.systemDefault()));
    }

    private static String unbox(Character[] characters) {
        StringBuilder text = new StringBuilder(characters.length);
        for (Character c : characters) {
            text.append(c.charValue());
        }
        return text.toString();
    }

    private static Character[] boxCharacters(String text) {
        Character[] characters = new Character[text.length()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = text.charAt(i);
        }
        return characters;
    }

    private static byte[] unbox(Byte[] bytes) {
        byte[] plain = new byte[bytes.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = bytes[i];
        }
        return plain;
    }

    private static Byte[] boxBytes(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = bytes[i];
        }
        return boxed;
    }
}
