package org.cairnorm.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cairnorm.sql.type.BooleanCodec;
import org.cairnorm.sql.type.ByteCodec;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.Conversion;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.DoubleCodec;
import org.cairnorm.sql.type.FloatCodec;
import org.cairnorm.sql.type.IntCodec;
import org.cairnorm.sql.type.LongCodec;
import org.cairnorm.sql.type.ShortCodec;
import org.cairnorm.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Codecs of JDBC 4.2: what drivers that follow the standard understand. Fractions of a second are cut off at the precision
 * of the database, so that what is read equals what was written; points in time are sent in UTC.
 */
public final class StandardCodecs {
    private StandardCodecs() {}

    /**
     * The codec of a data type without conversion.
     *
     * @throws DialectException if there is none
     */
    public static <J> Codec<J> of(DataType<J> type, DialectFeatures features) {
        Codec<?> codec = find(type.javaType(), type.sqlType(), features);
        if (codec == null) {
            throw new DialectException("There is no way to store '"
                    + type.javaType().getName() + "' as '" + type.sqlType() + "'; give the data type a conversion");
        }
        @SuppressWarnings("unchecked")
        Codec<J> typed = (Codec<J>) codec;
        return typed;
    }

    private static @Nullable Codec<?> find(Class<?> javaType, SqlType sql, DialectFeatures features) {
        int jdbc = jdbcType(sql.kind());
        if (javaType == String.class) {
            return new OfString(jdbc);
        }
        if (javaType == Integer.class) {
            return new OfInt(jdbc);
        }
        if (javaType == Long.class) {
            return new OfLong(jdbc);
        }
        if (javaType == Boolean.class) {
            return sql.kind().isNumeric() ? new BooleanAsNumber(jdbc) : new OfBoolean(jdbc);
        }
        if (javaType == Short.class) {
            return new OfShort(jdbc);
        }
        if (javaType == Byte.class) {
            return new OfByte(jdbc);
        }
        if (javaType == Double.class) {
            return new OfDouble(jdbc);
        }
        if (javaType == Float.class) {
            return new OfFloat(jdbc);
        }
        if (javaType == BigDecimal.class) {
            return new OfBigDecimal(jdbc);
        }
        if (javaType == BigInteger.class) {
            return new OfBigInteger(jdbc);
        }
        if (javaType == byte[].class) {
            return new OfBytes(jdbc);
        }
        if (javaType == UUID.class) {
            return uuid(sql.kind(), jdbc);
        }
        return temporal(javaType, sql, features, jdbc);
    }

    private static Codec<UUID> uuid(SqlType.Kind kind, int jdbc) {
        if (kind.isText()) {
            return mapped(new OfString(jdbc), UUID::toString, text -> UUID.fromString(text.strip()));
        }
        if (kind.isBinary()) {
            return mapped(new OfBytes(jdbc), UuidBytes::toBytes, UuidBytes::fromBytes);
        }
        return new OfObject<>(UUID.class, jdbc, UnaryOperator.identity());
    }

    private static @Nullable Codec<?> temporal(Class<?> javaType, SqlType sql, DialectFeatures features, int jdbc) {
        boolean timeOfDay = javaType == LocalTime.class || javaType == OffsetTime.class;
        int digits = timeOfDay ? features.timePrecision() : features.timestampPrecision();
        if (sql.secondPrecision() >= 0) {
            digits = Math.min(digits, sql.secondPrecision());
        }
        long unit = 1;
        for (int i = digits; i < 9; i++) {
            unit *= 10;
        }
        Cut cut = new Cut(unit);
        if (javaType == LocalDate.class) {
            return new OfObject<>(LocalDate.class, jdbc, UnaryOperator.identity());
        }
        if (javaType == LocalTime.class) {
            return new OfObject<>(LocalTime.class, jdbc, cut::time);
        }
        if (javaType == LocalDateTime.class) {
            return new OfObject<>(LocalDateTime.class, jdbc, cut::dateTime);
        }
        boolean zoned = features.has(DialectFeature.TIMESTAMP_TZ);
        if (javaType == OffsetDateTime.class) {
            return zoned
                    ? new OfObject<>(
                            OffsetDateTime.class,
                            jdbc,
                            value -> cut.offsetDateTime(value).withOffsetSameInstant(ZoneOffset.UTC))
                    : StandardCodecs.<OffsetDateTime, LocalDateTime>mapped(
                            new OfObject<>(LocalDateTime.class, java.sql.Types.TIMESTAMP, cut::dateTime),
                            value -> value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(),
                            value -> value.atOffset(ZoneOffset.UTC));
        }
        if (javaType == OffsetTime.class) {
            return zoned
                    ? new OfObject<>(
                            OffsetTime.class,
                            jdbc,
                            value -> cut.offsetTime(value).withOffsetSameInstant(ZoneOffset.UTC))
                    : StandardCodecs.<OffsetTime, LocalTime>mapped(
                            new OfObject<>(LocalTime.class, java.sql.Types.TIME, cut::time),
                            value -> value.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime(),
                            value -> value.atOffset(ZoneOffset.UTC));
        }
        return null;
    }

    /** The number of {@link java.sql.Types} for a kind of type. */
    public static int jdbcType(SqlType.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> java.sql.Types.BOOLEAN;
            case TINYINT -> java.sql.Types.TINYINT;
            case SMALLINT -> java.sql.Types.SMALLINT;
            case INTEGER -> java.sql.Types.INTEGER;
            case BIGINT -> java.sql.Types.BIGINT;
            case REAL -> java.sql.Types.REAL;
            case DOUBLE -> java.sql.Types.DOUBLE;
            case DECIMAL -> java.sql.Types.NUMERIC;
            case CHAR, VARCHAR, NVARCHAR, CLOB -> java.sql.Types.VARCHAR;
            case BINARY, VARBINARY, BLOB -> java.sql.Types.VARBINARY;
            case DATE -> java.sql.Types.DATE;
            case TIME -> java.sql.Types.TIME;
            case TIME_TZ -> java.sql.Types.TIME_WITH_TIMEZONE;
            case TIMESTAMP -> java.sql.Types.TIMESTAMP;
            case TIMESTAMP_TZ -> java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
            case UUID, OTHER -> java.sql.Types.OTHER;
        };
    }

    /** A codec that stores values as values of another codec. */
    public static <J, S> Codec<J> mapped(
            Codec<S> stored, Function<? super J, ? extends S> to, Function<? super S, ? extends J> from) {
        return new Mapped<>(stored, to, from);
    }

    /** A codec of text. */
    public static Codec<String> text() {
        return new OfString(java.sql.Types.VARCHAR);
    }

    static <J> ArrayCodec<J> array(DataType<J> elementType, String elementName, BaseDialect dialect) {
        DataType<?> plain = elementType;
        while (plain.conversion() != null) {
            plain = plain.conversion().stored();
        }
        return new OfArray<>(elementType, elementName, normal(dialect.codec(plain)));
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<Object> normal(Codec<?> codec) {
        return codec instanceof OfObject<?> object ? (UnaryOperator<Object>) object.normal() : UnaryOperator.identity();
    }

    /** Cuts fractions of a second off. */
    private record Cut(long unit) {

        LocalTime time(LocalTime value) {
            return unit == 1 ? value : value.minusNanos(rest(value));
        }

        LocalDateTime dateTime(LocalDateTime value) {
            return unit == 1 ? value : value.minusNanos(rest(value));
        }

        OffsetTime offsetTime(OffsetTime value) {
            return unit == 1 ? value : value.minusNanos(rest(value));
        }

        OffsetDateTime offsetDateTime(OffsetDateTime value) {
            return unit == 1 ? value : value.minusNanos(rest(value));
        }

        private long rest(Temporal value) {
            return value.get(ChronoField.NANO_OF_SECOND) % unit;
        }
    }

    private record OfString(int jdbcType) implements Codec<String> {
        @Override
        public void write(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setString(index, value);
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public @Nullable String read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }
    }

    private record OfInt(int jdbcType) implements IntCodec {
        @Override
        public void writeInt(PreparedStatement statement, int index, int value) throws SQLException {
            statement.setInt(index, value);
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public int readInt(ResultSet row, int index) throws SQLException {
            return row.getInt(index);
        }
    }

    private record OfLong(int jdbcType) implements LongCodec {
        @Override
        public void writeLong(PreparedStatement statement, int index, long value) throws SQLException {
            statement.setLong(index, value);
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public long readLong(ResultSet row, int index) throws SQLException {
            return row.getLong(index);
        }
    }

    private record OfBoolean(int jdbcType) implements BooleanCodec {
        @Override
        public void writeBoolean(PreparedStatement statement, int index, boolean value) throws SQLException {
            statement.setBoolean(index, value);
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public boolean readBoolean(ResultSet row, int index) throws SQLException {
            return row.getBoolean(index);
        }
    }

    private record BooleanAsNumber(int jdbcType) implements BooleanCodec {
        @Override
        public void writeBoolean(PreparedStatement statement, int index, boolean value) throws SQLException {
            statement.setInt(index, value ? 1 : 0);
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public boolean readBoolean(ResultSet row, int index) throws SQLException {
            return row.getInt(index) != 0;
        }
    }

    private record OfShort(int jdbcType) implements ShortCodec {
        @Override
        public void writeShort(PreparedStatement statement, int index, short value) throws SQLException {
            statement.setShort(index, value);
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public short readShort(ResultSet row, int index) throws SQLException {
            return row.getShort(index);
        }
    }

    private record OfByte(int jdbcType) implements ByteCodec {
        @Override
        public void writeByte(PreparedStatement statement, int index, byte value) throws SQLException {
            statement.setByte(index, value);
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public byte readByte(ResultSet row, int index) throws SQLException {
            return row.getByte(index);
        }
    }

    private record OfDouble(int jdbcType) implements DoubleCodec {
        @Override
        public void writeDouble(PreparedStatement statement, int index, double value) throws SQLException {
            statement.setDouble(index, value);
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public double readDouble(ResultSet row, int index) throws SQLException {
            return row.getDouble(index);
        }
    }

    private record OfFloat(int jdbcType) implements FloatCodec {
        @Override
        public void writeFloat(PreparedStatement statement, int index, float value) throws SQLException {
            statement.setFloat(index, value);
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public float readFloat(ResultSet row, int index) throws SQLException {
            return row.getFloat(index);
        }
    }

    private record OfBigDecimal(int jdbcType) implements Codec<BigDecimal> {
        @Override
        public void write(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
            statement.setBigDecimal(index, value);
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public @Nullable BigDecimal read(ResultSet row, int index) throws SQLException {
            return row.getBigDecimal(index);
        }
    }

    private record OfBigInteger(int jdbcType) implements Codec<BigInteger> {
        @Override
        public void write(PreparedStatement statement, int index, BigInteger value) throws SQLException {
            statement.setBigDecimal(index, new BigDecimal(value));
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public @Nullable BigInteger read(ResultSet row, int index) throws SQLException {
            BigDecimal value = row.getBigDecimal(index);
            return value == null ? null : value.toBigInteger();
        }
    }

    private record OfBytes(int jdbcType) implements Codec<byte[]> {
        @Override
        public void write(PreparedStatement statement, int index, byte[] value) throws SQLException {
            statement.setBytes(index, value);
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public byte @Nullable [] read(ResultSet row, int index) throws SQLException {
            return row.getBytes(index);
        }
    }

    /** Values that JDBC takes and gives as objects of their class. */
    private record OfObject<J>(Class<J> type, int jdbcType, UnaryOperator<J> normal) implements Codec<J> {
        @Override
        public void write(PreparedStatement statement, int index, J value) throws SQLException {
            statement.setObject(index, normal.apply(value));
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, jdbcType);
        }

        @Override
        public @Nullable J read(ResultSet row, int index) throws SQLException {
            J value = row.getObject(index, type);
            return value == null ? null : normal.apply(value);
        }
    }

    private record Mapped<J, S>(
            Codec<S> stored, Function<? super J, ? extends S> to, Function<? super S, ? extends J> from)
            implements Codec<J> {
        @Override
        public void write(PreparedStatement statement, int index, J value) throws SQLException {
            stored.write(statement, index, to.apply(value));
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            stored.writeNull(statement, index);
        }

        @Override
        public @Nullable J read(ResultSet row, int index) throws SQLException {
            S value = stored.read(row, index);
            return value == null ? null : from.apply(value);
        }
    }

    /** Arrays of what the codec of one element would send. */
    private record OfArray<J>(DataType<J> elementType, String elementName, UnaryOperator<Object> normal)
            implements ArrayCodec<J> {
        @Override
        public void write(PreparedStatement statement, int index, Collection<? extends @Nullable J> elements)
                throws SQLException {
            @Nullable Object[] array = new @Nullable Object[elements.size()];
            int i = 0;
            for (Object element : elements) {
                Object stored = stored(element, elementType);
                array[i++] = stored == null ? null : normal.apply(stored);
            }
            statement.setArray(index, statement.getConnection().createArrayOf(elementName, array));
        }

        @SuppressWarnings("unchecked")
        private static @Nullable Object stored(@Nullable Object value, DataType<?> type) {
            Conversion<?, ?> conversion = type.conversion();
            if (conversion == null || (value == null && !conversion.convertsNull())) {
                return value;
            }
            return stored(((Conversion<Object, Object>) conversion).toStored(value), conversion.stored());
        }
    }
}
