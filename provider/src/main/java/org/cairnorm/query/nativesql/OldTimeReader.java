package org.cairnorm.query.nativesql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Set;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.loading.RowContext;
import org.cairnorm.loading.RowReader;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** Reads a column of dates or times as one of the date classes before {@code java.time}, whichever of the three the column holds. */
final class OldTimeReader implements RowReader<Object> {
    private static final Set<Class<?>> CLASSES = Set.of(
            Date.class, java.sql.Date.class, Time.class, Timestamp.class, Calendar.class, GregorianCalendar.class);

    private final int place;
    private final Class<?> target;
    private final Moment moment;

    /** Reads whatever a column holds as day and time of day. */
    private interface Moment {
        @Nullable LocalDateTime read(ResultSet row, int place) throws SQLException;
    }

    OldTimeReader(int place, Class<?> target, int jdbcType, Dialect dialect) {
        this.place = place;
        this.target = target;
        this.moment = moment(jdbcType, dialect);
    }

    static boolean makes(Class<?> type) {
        return CLASSES.contains(type);
    }

    private static Moment moment(int jdbcType, Dialect dialect) {
        if (jdbcType == java.sql.Types.DATE) {
            Codec<LocalDate> days = dialect.codec(Types.LOCAL_DATE);
            return (row, place) -> {
                LocalDate day = days.read(row, place);
                return day == null ? null : day.atStartOfDay();
            };
        }
        if (jdbcType == java.sql.Types.TIME) {
            Codec<LocalTime> times = dialect.codec(Types.LOCAL_TIME);
            return (row, place) -> {
                LocalTime time = times.read(row, place);
                return time == null ? null : time.atDate(LocalDate.EPOCH);
            };
        }
        if (dialect.features().has(DialectFeature.TIMESTAMP_TZ)) {
            return (row, place) -> {
                Timestamp timestamp = row.getTimestamp(place);
                return timestamp == null ? null : timestamp.toLocalDateTime();
            };
        }
        return dialect.codec(Types.LOCAL_DATE_TIME)::read;
    }

    @Override
    public @Nullable Object read(ResultSet row, RowContext context) throws SQLException {
        LocalDateTime time = moment.read(row, place);
        if (time == null) {
            return null;
        }
        if (target == java.sql.Date.class) {
            return java.sql.Date.valueOf(time.toLocalDate());
        }
        if (target == Time.class) {
            return Time.valueOf(time.toLocalTime());
        }
        if (target == Timestamp.class) {
            return Timestamp.valueOf(time);
        }
        return target == Date.class
                ? Date.from(time.atZone(ZoneId.systemDefault()).toInstant())
                : GregorianCalendar.from(time.atZone(ZoneId.systemDefault()));
    }
}
