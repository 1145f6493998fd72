package org.cairnorm.dialect.sqlite;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cairnorm.dialect.IsoText;
import org.cairnorm.dialect.StandardCodecs;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** How SQLite keeps what it has no type for. */
final class SqliteCodecs {
    private SqliteCodecs() {}

    @SuppressWarnings("unchecked")
    static <J> @Nullable Codec<J> find(DataType<J> type) {
        return (Codec<J>) find(type.javaType(), type.sqlType());
    }

    private static @Nullable Codec<?> find(Class<?> javaType, SqlType sqlType) {
        Codec<String> text = StandardCodecs.text();
        int digits = sqlType.secondPrecision() < 0 ? 9 : Math.min(9, sqlType.secondPrecision());
        if (javaType == LocalDate.class) {
            return StandardCodecs.<LocalDate, String>mapped(text, LocalDate::toString, IsoText::date);
        }
        if (javaType == LocalTime.class) {
            return StandardCodecs.<LocalTime, String>mapped(text, time -> IsoText.of(time, digits), IsoText::time);
        }
        if (javaType == LocalDateTime.class) {
            return StandardCodecs.<LocalDateTime, String>mapped(
                    text, moment -> IsoText.of(moment, digits), IsoText::dateTime);
        }
        if (javaType == OffsetDateTime.class) {
            return StandardCodecs.<OffsetDateTime, String>mapped(
                    text,
                    moment -> IsoText.utc(moment, digits),
                    moment -> IsoText.dateTime(moment).atOffset(ZoneOffset.UTC));
        }
        if (javaType == OffsetTime.class) {
            return StandardCodecs.<OffsetTime, String>mapped(
                    text,
                    time -> IsoText.utc(time, digits),
                    time -> IsoText.time(time).atOffset(ZoneOffset.UTC));
        }
        if (javaType == UUID.class && !sqlType.kind().isBinary()) {
            return StandardCodecs.<UUID, String>mapped(text, UUID::toString, UUID::fromString);
        }
        if (javaType == BigDecimal.class) {
            return new OfBigDecimal(sqlType.scale());
        }
        if (javaType == BigInteger.class) {
            return StandardCodecs.<BigInteger, BigDecimal>mapped(
                    new OfBigDecimal(0), BigDecimal::new, BigDecimal::toBigInteger);
        }
        return null;
    }

    /**
     * Decimals as integer or real where that is exact, so that they compare as numbers; otherwise as text, so that no digit is
     * lost.
     */
    private record OfBigDecimal(int scale) implements Codec<BigDecimal> {

        @Override
        public void write(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
            BigDecimal exact =
                    scale >= 0 && value.scale() > scale ? value.setScale(scale, RoundingMode.HALF_UP) : value;
            BigDecimal stripped = exact.stripTrailingZeros();
            if (stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= 18) {
                statement.setLong(index, stripped.longValueExact());
                return;
            }
            double real = stripped.doubleValue();
            if (stripped.precision() <= 15
                    && Double.isFinite(real)
                    && new BigDecimal(Double.toString(real)).compareTo(stripped) == 0) {
                statement.setDouble(index, real);
            } else {
                statement.setString(index, stripped.toPlainString());
            }
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, java.sql.Types.NUMERIC);
        }

        @Override
        public @Nullable BigDecimal read(ResultSet row, int index) throws SQLException {
            Object value = row.getObject(index);
            if (value == null) {
                return null;
            }
            BigDecimal decimal = new BigDecimal(value.toString());
            if (scale >= 0) {
                return decimal.setScale(scale, RoundingMode.HALF_UP);
            }
            return value instanceof Double ? withoutEmptyFraction(decimal) : decimal;
        }

        private static BigDecimal withoutEmptyFraction(BigDecimal decimal) {
            BigDecimal stripped = decimal.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }
}
