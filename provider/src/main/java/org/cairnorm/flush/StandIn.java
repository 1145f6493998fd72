package org.cairnorm.flush;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A value that a unique column holds for a moment, so that rows can exchange values: null where the column takes it, else a
 * random one of the column's type.
 */
final class StandIn {
    private StandIn() {}

    static boolean existsFor(Column<?> column) {
        return column.nullable() || valueFor(column) != null;
    }

    static @Nullable Object of(Column<?> column) {
        return column.nullable() ? null : valueFor(column);
    }

    private static @Nullable Object valueFor(Column<?> column) {
        Class<?> type = column.type().javaType();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (type == String.class) {
            String text = UUID.randomUUID().toString().replace("-", "");
            SqlType sqlType = column.type().sqlType();
            return sqlType.length() > 0 && sqlType.length() < text.length()
                    ? text.substring(0, sqlType.length())
                    : text;
        }
        if (type == Integer.class) {
            return -random.nextInt(1, Integer.MAX_VALUE);
        }
        if (type == Long.class) {
            return -random.nextLong(1, Long.MAX_VALUE);
        }
        if (type == Short.class) {
            return (short) -random.nextInt(1, Short.MAX_VALUE);
        }
        if (type == BigInteger.class) {
            return BigInteger.valueOf(-random.nextInt(1, 1_000_000));
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(-random.nextInt(1, 1_000));
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        return null;
    }
}
