package org.cairnorm.flush;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.cairnorm.mapping.BasicAttribute;
import org.jspecify.annotations.Nullable;

/** Values of version attributes (JPA 3.2 §2.5): numbers count from 0, times are those of the flush. */
final class Versions {
    private Versions() {}

    /** The version of a row that is inserted. */
    static Object initial(BasicAttribute version) {
        return next(version, null);
    }

    /** The version that follows; always another one, also where the clock has not moved on. */
    static Object next(BasicAttribute version, @Nullable Object current) {
        Class<?> type = version.javaType();
        if (type == Integer.class || type == int.class) {
            return current == null ? 0 : (Integer) current + 1;
        }
        if (type == Long.class || type == long.class) {
            return current == null ? 0L : (Long) current + 1;
        }
        if (type == Short.class || type == short.class) {
            return (short) (current == null ? 0 : (Short) current + 1);
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (type == Instant.class) {
            return current instanceof Instant last && !now.isAfter(last) ? last.plus(1, ChronoUnit.MICROS) : now;
        }
        if (type == LocalDateTime.class) {
            LocalDateTime local = LocalDateTime.now().truncatedTo(ChronoUnit.MICROS);
            return current instanceof LocalDateTime last && !local.isAfter(last)
                    ? last.plus(1, ChronoUnit.MICROS)
                    : local;
        }
        if (current instanceof Timestamp last && !now.isAfter(last.toInstant())) {
            return Timestamp.from(last.toInstant().plus(1, ChronoUnit.MICROS));
        }
        return Timestamp.from(now);
    }
}
