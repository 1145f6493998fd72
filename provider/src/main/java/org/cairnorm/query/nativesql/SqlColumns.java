package org.cairnorm.query.nativesql;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What JDBC tells of the columns of some rows. A value: rows with equal columns are read by the same readers. */
record SqlColumns(List<String> labels, List<Integer> jdbcTypes) {
    SqlColumns {
        labels = List.copyOf(labels);
        jdbcTypes = List.copyOf(jdbcTypes);
    }

    static SqlColumns of(ResultSetMetaData rows) throws SQLException {
        List<String> labels = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        for (int i = 1; i <= rows.getColumnCount(); i++) {
            labels.add(rows.getColumnLabel(i));
            types.add(rows.getColumnType(i));
        }
        return new SqlColumns(labels, types);
    }

    int count() {
        return labels.size();
    }

    String label(int place) {
        return labels.get(place - 1);
    }

    int jdbcType(int place) {
        return jdbcTypes.get(place - 1);
    }

    /** The class of values that JDBC is likely to give; null if that depends on the driver. */
    @Nullable Class<?> likelyClass(int place) {
        return switch (jdbcType(place)) {
            case java.sql.Types.TINYINT, java.sql.Types.SMALLINT, java.sql.Types.INTEGER -> Integer.class;
            case java.sql.Types.BIGINT -> Long.class;
            case java.sql.Types.REAL -> Float.class;
            case java.sql.Types.FLOAT, java.sql.Types.DOUBLE -> Double.class;
            case java.sql.Types.NUMERIC, java.sql.Types.DECIMAL -> java.math.BigDecimal.class;
            case java.sql.Types.BIT, java.sql.Types.BOOLEAN -> Boolean.class;
            case java.sql.Types.CHAR,
                    java.sql.Types.VARCHAR,
                    java.sql.Types.LONGVARCHAR,
                    java.sql.Types.NCHAR,
                    java.sql.Types.NVARCHAR,
                    java.sql.Types.CLOB -> String.class;
            case java.sql.Types.DATE -> java.time.LocalDate.class;
            case java.sql.Types.TIME -> java.time.LocalTime.class;
            case java.sql.Types.TIMESTAMP -> java.time.LocalDateTime.class;
            case java.sql.Types.TIMESTAMP_WITH_TIMEZONE -> java.time.OffsetDateTime.class;
            case java.sql.Types.BINARY, java.sql.Types.VARBINARY, java.sql.Types.LONGVARBINARY, java.sql.Types.BLOB ->
                byte[].class;
            default -> null;
        };
    }
}
