package org.cairnorm.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;
import org.cairnorm.sql.type.SqlType.Kind;

/** What JDBC's metadata tells of a column's type, as a data type. */
final class ReflectedType {

    /** Where a database has no limit it reports one of its own; nobody declares a text of a million characters. */
    private static final int NO_LENGTH = 1_000_000;

    private static final Map<String, Kind> BY_NAME = Map.ofEntries(
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("bool", Kind.BOOLEAN),
            Map.entry("bit", Kind.BOOLEAN),
            Map.entry("tinyint", Kind.TINYINT),
            Map.entry("smallint", Kind.SMALLINT),
            Map.entry("int2", Kind.SMALLINT),
            Map.entry("smallserial", Kind.SMALLINT),
            Map.entry("int", Kind.INTEGER),
            Map.entry("int4", Kind.INTEGER),
            Map.entry("integer", Kind.INTEGER),
            Map.entry("serial", Kind.INTEGER),
            Map.entry("mediumint", Kind.INTEGER),
            Map.entry("bigint", Kind.BIGINT),
            Map.entry("int8", Kind.BIGINT),
            Map.entry("bigserial", Kind.BIGINT),
            Map.entry("real", Kind.REAL),
            Map.entry("float4", Kind.REAL),
            Map.entry("float8", Kind.DOUBLE),
            Map.entry("double", Kind.DOUBLE),
            Map.entry("double precision", Kind.DOUBLE),
            Map.entry("decimal", Kind.DECIMAL),
            Map.entry("numeric", Kind.DECIMAL),
            Map.entry("char", Kind.CHAR),
            Map.entry("character", Kind.CHAR),
            Map.entry("bpchar", Kind.CHAR),
            Map.entry("varchar", Kind.VARCHAR),
            Map.entry("character varying", Kind.VARCHAR),
            Map.entry("nvarchar", Kind.NVARCHAR),
            Map.entry("text", Kind.CLOB),
            Map.entry("tinytext", Kind.CLOB),
            Map.entry("mediumtext", Kind.CLOB),
            Map.entry("longtext", Kind.CLOB),
            Map.entry("clob", Kind.CLOB),
            Map.entry("character large object", Kind.CLOB),
            Map.entry("binary", Kind.BINARY),
            Map.entry("varbinary", Kind.VARBINARY),
            Map.entry("binary varying", Kind.VARBINARY),
            Map.entry("bytea", Kind.BLOB),
            Map.entry("blob", Kind.BLOB),
            Map.entry("tinyblob", Kind.BLOB),
            Map.entry("mediumblob", Kind.BLOB),
            Map.entry("longblob", Kind.BLOB),
            Map.entry("binary large object", Kind.BLOB),
            Map.entry("date", Kind.DATE),
            Map.entry("time", Kind.TIME),
            Map.entry("time without time zone", Kind.TIME),
            Map.entry("timetz", Kind.TIME_TZ),
            Map.entry("time with time zone", Kind.TIME_TZ),
            Map.entry("timestamp", Kind.TIMESTAMP),
            Map.entry("datetime", Kind.TIMESTAMP),
            Map.entry("timestamp without time zone", Kind.TIMESTAMP),
            Map.entry("timestamptz", Kind.TIMESTAMP_TZ),
            Map.entry("timestamp with time zone", Kind.TIMESTAMP_TZ),
            Map.entry("uuid", Kind.UUID),
            // Types that SQLite takes for any word, written by its dialect
            Map.entry("time_utc", Kind.TIME_TZ),
            Map.entry("timestamp_utc", Kind.TIMESTAMP_TZ),
            Map.entry("decimal_blob", Kind.DECIMAL));

    private ReflectedType() {}

    /**
     * The data type.
     *
     * @param typeName the database's name of the type
     * @param jdbcType the constant of {@code java.sql.Types}
     * @param size length or number of digits, as metadata tells; 0 if it does not
     * @param scale digits after the point, as metadata tells
     */
    static DataType<?> of(String typeName, int jdbcType, int size, int scale) {
        String name = typeName.toLowerCase(Locale.ROOT)
                .replaceAll("\\s*\\(.*?\\)", "")
                .replaceAll(" unsigned$", "");
        Kind kind = BY_NAME.get(name);
        if (kind == null) {
            kind = ofJdbc(jdbcType);
        }
        return DataType.of(javaType(kind), sqlType(kind, size, scale));
    }

    private static Kind ofJdbc(int jdbcType) {
        return switch (jdbcType) {
            case java.sql.Types.BOOLEAN, java.sql.Types.BIT -> Kind.BOOLEAN;
            case java.sql.Types.TINYINT -> Kind.TINYINT;
            case java.sql.Types.SMALLINT -> Kind.SMALLINT;
            case java.sql.Types.INTEGER -> Kind.INTEGER;
            case java.sql.Types.BIGINT -> Kind.BIGINT;
            case java.sql.Types.REAL -> Kind.REAL;
            case java.sql.Types.FLOAT, java.sql.Types.DOUBLE -> Kind.DOUBLE;
            case java.sql.Types.DECIMAL, java.sql.Types.NUMERIC -> Kind.DECIMAL;
            case java.sql.Types.CHAR -> Kind.CHAR;
            case java.sql.Types.VARCHAR -> Kind.VARCHAR;
            case java.sql.Types.NCHAR, java.sql.Types.NVARCHAR -> Kind.NVARCHAR;
            case java.sql.Types.LONGVARCHAR, java.sql.Types.LONGNVARCHAR, java.sql.Types.CLOB, java.sql.Types.NCLOB ->
                Kind.CLOB;
            case java.sql.Types.BINARY -> Kind.BINARY;
            case java.sql.Types.VARBINARY -> Kind.VARBINARY;
            case java.sql.Types.LONGVARBINARY, java.sql.Types.BLOB -> Kind.BLOB;
            case java.sql.Types.DATE -> Kind.DATE;
            case java.sql.Types.TIME -> Kind.TIME;
            case java.sql.Types.TIME_WITH_TIMEZONE -> Kind.TIME_TZ;
            case java.sql.Types.TIMESTAMP -> Kind.TIMESTAMP;
            case java.sql.Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIMESTAMP_TZ;
            default -> Kind.OTHER;
        };
    }

    private static SqlType sqlType(Kind kind, int size, int scale) {
        return switch (kind) {
            case CHAR, VARCHAR, NVARCHAR, BINARY, VARBINARY ->
                size > 0 && size < NO_LENGTH ? SqlType.sized(kind, size) : SqlType.of(kind);
            case DECIMAL -> size > 0 && size < NO_LENGTH ? SqlType.decimal(size, scale) : SqlType.of(kind);
            default -> SqlType.of(kind);
        };
    }

    private static Class<?> javaType(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> Boolean.class;
            case TINYINT -> Byte.class;
            case SMALLINT -> Short.class;
            case INTEGER -> Integer.class;
            case BIGINT -> Long.class;
            case REAL -> Float.class;
            case DOUBLE -> Double.class;
            case DECIMAL -> BigDecimal.class;
            case CHAR, VARCHAR, NVARCHAR, CLOB -> String.class;
            case BINARY, VARBINARY, BLOB -> byte[].class;
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case TIME_TZ -> OffsetTime.class;
            case TIMESTAMP -> LocalDateTime.class;
            case TIMESTAMP_TZ -> OffsetDateTime.class;
            case UUID -> UUID.class;
            case OTHER -> Object.class;
        };
    }
}
