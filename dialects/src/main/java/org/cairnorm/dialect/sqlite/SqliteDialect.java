package org.cairnorm.dialect.sqlite;

import java.util.List;
import org.cairnorm.dialect.BaseDialect;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.dialect.FunctionTemplate;
import org.cairnorm.dialect.FunctionTemplates;
import org.cairnorm.dialect.Identifiers;
import org.cairnorm.dialect.Precedence;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SqlRenderer;
import org.cairnorm.dialect.TypeNames;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;
import org.cairnorm.sql.type.SqlType.Kind;

/**
 * SQLite 3.46 and newer. SQLite knows numbers, text and bytes only: dates and times are ISO text whose order is that of time,
 * points in time are such text of a fixed width in UTC, UUIDs are text.
 */
public final class SqliteDialect extends BaseDialect {

    private static final DialectFeatures FEATURES = DialectFeatures.of(
                    DialectFeature.IDENTITY,
                    DialectFeature.INSERT_DEFAULT_VALUES,
                    DialectFeature.INSERT_RETURNING,
                    DialectFeature.UPDATE_RETURNING,
                    DialectFeature.DELETE_RETURNING,
                    DialectFeature.ROW_VALUES,
                    DialectFeature.ROW_VALUES_IN_LIST,
                    DialectFeature.NULL_PRECEDENCE,
                    DialectFeature.BOOLEAN_LITERALS,
                    DialectFeature.CASE_SENSITIVE_TEXT,
                    DialectFeature.WITH,
                    DialectFeature.WITH_RECURSIVE,
                    DialectFeature.REPLACE,
                    DialectFeature.CANCEL,
                    DialectFeature.GROUP_BY_PARAMETERS,
                    DialectFeature.QUANTIFIED_COMPARISON_AS_VALUE,
                    DialectFeature.LARGE_OBJECTS_COMPARE,
                    DialectFeature.RIGHT_JOIN,
                    DialectFeature.FULL_JOIN,
                    DialectFeature.AGGREGATE_FILTER,
                    DialectFeature.TARGET_IN_SUBQUERY,
                    DialectFeature.UPDATE_ALIAS,
                    DialectFeature.DELETE_ALIAS,
                    DialectFeature.DEFERRABLE_CONSTRAINTS,
                    DialectFeature.DROP_IF_EXISTS,
                    DialectFeature.DDL_IN_TRANSACTION)
            .nullOrder(DialectFeatures.NullOrder.SMALLEST)
            .identityStyle(DialectFeatures.IdentityStyle.ROW_NUMBER)
            .maxParameters(32_766)
            .maxIdentifierLength(255)
            .timestampPrecision(9)
            .build();

    /** Decimal digits that survive in a column of numeric affinity. */
    private static final int EXACT_DIGITS = 15;

    private static final TypeNames COLUMN_TYPES = TypeNames.limits(
                    Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 9)
            .with(Kind.BOOLEAN, "boolean")
            .with(Kind.TINYINT, "tinyint")
            .with(Kind.SMALLINT, "smallint")
            .with(Kind.INTEGER, "integer")
            .with(Kind.BIGINT, "bigint")
            .with(Kind.REAL, "real")
            .with(Kind.DOUBLE, "double")
            .with(Kind.DECIMAL, "decimal_blob", "decimal($p, $s)")
            .with(Kind.CHAR, "char(1)", "char($l)")
            .with(Kind.VARCHAR, "varchar", "varchar($l)")
            .with(Kind.NVARCHAR, "varchar", "varchar($l)")
            .with(Kind.CLOB, "clob")
            .with(Kind.BINARY, "blob")
            .with(Kind.VARBINARY, "blob")
            .with(Kind.BLOB, "blob")
            .with(Kind.DATE, "date")
            .with(Kind.TIME, "time")
            .with(Kind.TIME_TZ, "time_utc")
            .with(Kind.TIMESTAMP, "timestamp")
            .with(Kind.TIMESTAMP_TZ, "timestamp_utc")
            .with(Kind.UUID, "uuid");

    private static final TypeNames CAST_TYPES = COLUMN_TYPES
            .with(Kind.BOOLEAN, "integer")
            .with(Kind.TINYINT, "integer")
            .with(Kind.SMALLINT, "integer")
            .with(Kind.BIGINT, "integer")
            .with(Kind.DOUBLE, "real")
            .with(Kind.DECIMAL, "numeric")
            .with(Kind.CHAR, "text")
            .with(Kind.VARCHAR, "text")
            .with(Kind.NVARCHAR, "text")
            .with(Kind.CLOB, "text")
            .with(Kind.UUID, "text");

    private static final FunctionTemplates FUNCTIONS = FunctionTemplates.STANDARD
            .with("length", "length({1})")
            .with("locate/2", "instr({2}, {1})")
            .with(
                    "locate/3",
                    "case when instr(substr({2}, {3}), {1}) = 0 then 0"
                            + " else instr(substr({2}, {3}), {1}) + {3!} - 1 end")
            .with("substring/2", "substr({1}, {2})")
            .with("substring/3", "substr({1}, {2}, {3})")
            .with("left", "substr({1}, 1, {2})")
            .with("right", "substr({1}, max(length({1}) - {2!} + 1, 1))")
            .with("ceiling", "ceil({1})")
            .with("mod", FunctionTemplate.of("{1!} % {2!}", Precedence.MULTIPLICATIVE))
            .with("round/1", "round({1})")
            .with("current_date", "date('now', 'localtime')")
            .with("current_time", "strftime('%H:%M:%f', 'now', 'localtime')")
            .with("current_timestamp", "strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')")
            .with("local_date", "date('now', 'localtime')")
            .with("local_time", "strftime('%H:%M:%f', 'now', 'localtime')")
            .with("local_datetime", "strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')")
            .with("current_instant", "strftime('%Y-%m-%d %H:%M:%f000000Z', 'now')")
            .with("extract.year", "cast(strftime('%Y', {1}) as integer)")
            .with("extract.quarter", "((cast(strftime('%m', {1}) as integer) + 2) / 3)")
            .with("extract.month", "cast(strftime('%m', {1}) as integer)")
            .with("extract.week", "cast(strftime('%V', {1}) as integer)")
            .with("extract.day", "cast(strftime('%d', {1}) as integer)")
            .with("extract.hour", "cast(strftime('%H', {1}) as integer)")
            .with("extract.minute", "cast(strftime('%M', {1}) as integer)")
            .with("extract.second", "cast(strftime('%f', {1}) as real)")
            .with("extract.date", "date({1})")
            .with("extract.time", "rtrim(substr({1}, 12), 'Z')");

    /** The dialect. */
    public SqliteDialect() {
        super(
                "sqlite",
                FEATURES,
                new Identifiers('"', Identifiers.Folding.NONE, ReservedWords.WORDS),
                COLUMN_TYPES,
                CAST_TYPES,
                FUNCTIONS,
                new SqliteErrors());
    }

    /** Foreign keys are off and {@code like} takes no account of case unless a connection is told otherwise. */
    @Override
    public List<String> connectionStatements() {
        return List.of("pragma foreign_keys = on", "pragma case_sensitive_like = on");
    }

    @Override
    protected SqlRenderer newRenderer(RenderOptions options, boolean inline) {
        return new SqliteRenderer(this, options, inline);
    }

    /**
     * Decimals of more than fifteen digits need a column that keeps what it is given: the word {@code blob} in the name of a
     * type makes it so. They still compare and sort as numbers as long as fifteen digits are enough.
     */
    @Override
    public String columnType(SqlType type) {
        boolean exact = type.kind() == Kind.DECIMAL && type.precision() > EXACT_DIGITS;
        String name = super.columnType(type);
        return exact ? name.replace("decimal(", "decimal_blob(") : name;
    }

    @Override
    protected <J> Codec<J> plainCodec(DataType<J> type) {
        Codec<J> own = SqliteCodecs.find(type);
        return own == null ? super.plainCodec(type) : own;
    }
}
