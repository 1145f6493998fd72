package org.cairnorm.session;

import jakarta.persistence.TemporalType;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/** An instance of the old date classes as just the part that a {@code TemporalType} asks for (JPA 3.2 §3.11). */
@SuppressWarnings("deprecation")
final class TemporalArgument {
    private TemporalArgument() {}

    static @Nullable Object of(java.util.@Nullable Date value, TemporalType part) {
        return value == null ? null : of(Instant.ofEpochMilli(value.getTime()), nanos(value), part);
    }

    static @Nullable Object of(@Nullable Calendar value, TemporalType part) {
        return value == null ? null : of(value.toInstant(), -1, part);
    }

    private static int nanos(java.util.Date value) {
        return value instanceof Timestamp timestamp ? timestamp.getNanos() : -1;
    }

    private static Object of(Instant instant, int nanos, TemporalType part) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
        if (nanos >= 0) {
            time = time.withNano(nanos);
        }
        return switch (part) {
            case DATE -> Date.valueOf(time.toLocalDate());
            case TIME -> Time.valueOf(time.toLocalTime());
            case TIMESTAMP -> Timestamp.valueOf(time);
        };
    }
}
