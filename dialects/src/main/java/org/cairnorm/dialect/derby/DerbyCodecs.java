package org.cairnorm.dialect.derby;

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

/**
 * How values cross JDBC that Derby's driver does not take as they are. Dates and times travel as text: the classes of {@code
 * java.sql} would send them through the calendar and the time zone of this process, which know neither every day nor every hour.
 */
final class DerbyCodecs {
    private DerbyCodecs() {}

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
            return StandardCodecs.<LocalTime, String>mapped(text, time -> IsoText.of(time, 0), IsoText::time);
        }
        if (javaType == LocalDateTime.class) {
            return StandardCodecs.<LocalDateTime, String>mapped(
                    text, moment -> IsoText.of(moment, digits), IsoText::dateTime);
        }
        if (javaType == OffsetDateTime.class) {
            return StandardCodecs.<OffsetDateTime, String>mapped(
                    text,
                    moment -> IsoText.of(
                            moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(), digits),
                    moment -> IsoText.dateTime(moment).atOffset(ZoneOffset.UTC));
        }
        if (javaType == OffsetTime.class) {
            return StandardCodecs.<OffsetTime, String>mapped(
                    text,
                    time -> IsoText.of(
                            time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime(), 0),
                    time -> IsoText.time(time).atOffset(ZoneOffset.UTC));
        }
        if (javaType == UUID.class && !sqlType.kind().isBinary()) {
            return StandardCodecs.<UUID, String>mapped(text, UUID::toString, stored -> UUID.fromString(stored.strip()));
        }
        return javaType == byte[].class ? new OfBytes() : null;
    }

    /** Bytes, whose null Derby takes only if it knows of which of its two families of binary types it is. */
    private record OfBytes() implements Codec<byte[]> {
        @Override
        public void write(PreparedStatement statement, int index, byte[] value) throws SQLException {
            statement.setBytes(index, value);
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            statement.setObject(index, null);
        }

        @Override
        public byte @Nullable [] read(ResultSet row, int index) throws SQLException {
            return row.getBytes(index);
        }
    }
}
