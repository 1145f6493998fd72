package org.cairnorm.dialect.h2;

import org.cairnorm.dialect.BaseDialect;
import org.cairnorm.dialect.CodedErrors;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.dialect.ErrorClassifier;
import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.dialect.FunctionTemplate;
import org.cairnorm.dialect.FunctionTemplates;
import org.cairnorm.dialect.Identifiers;
import org.cairnorm.dialect.Precedence;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SqlRenderer;
import org.cairnorm.dialect.TypeNames;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType.Kind;

/** H2 2.x in its regular mode. */
public final class H2Dialect extends BaseDialect {

    private static final DialectFeatures FEATURES = DialectFeatures.of(
                    DialectFeature.SEQUENCES,
                    DialectFeature.IDENTITY,
                    DialectFeature.IDENTITY_KEYS_IN_BATCH,
                    DialectFeature.IDENTITY_KEYS_OF_MANY_ROWS,
                    DialectFeature.BATCHES,
                    DialectFeature.INSERT_DEFAULT_VALUES,
                    DialectFeature.INSERT_RETURNING,
                    DialectFeature.UPDATE_RETURNING,
                    DialectFeature.DELETE_RETURNING,
                    DialectFeature.ARRAY_PARAMETERS,
                    DialectFeature.ARRAYS_AS_SOURCE,
                    DialectFeature.ROW_VALUES,
                    DialectFeature.ROW_VALUES_IN_LIST,
                    DialectFeature.NULL_PRECEDENCE,
                    DialectFeature.FOR_UPDATE,
                    DialectFeature.FOR_UPDATE_ANY_QUERY,
                    DialectFeature.FOR_UPDATE_OF,
                    DialectFeature.NOWAIT,
                    DialectFeature.SKIP_LOCKED,
                    DialectFeature.BOOLEAN_LITERALS,
                    DialectFeature.LENGTH_LIMITS,
                    DialectFeature.CONSTRAINT_NAMES_IN_ERRORS,
                    DialectFeature.CASE_SENSITIVE_TEXT,
                    DialectFeature.TIMESTAMP_TZ,
                    DialectFeature.VALUES_AS_SOURCE,
                    DialectFeature.DERIVED_COLUMN_LIST,
                    DialectFeature.NESTED_SET_OPERANDS,
                    DialectFeature.WITH,
                    DialectFeature.WITH_RECURSIVE,
                    DialectFeature.REPLACE,
                    DialectFeature.CANCEL,
                    DialectFeature.GROUP_BY_PARAMETERS,
                    DialectFeature.QUANTIFIED_COMPARISON_AS_VALUE,
                    DialectFeature.LARGE_OBJECTS_COMPARE,
                    DialectFeature.RIGHT_JOIN,
                    DialectFeature.QUANTIFIED_COMPARISON,
                    DialectFeature.COUNT_DISTINCT_ROW,
                    DialectFeature.AGGREGATE_FILTER,
                    DialectFeature.CAST_UNTYPED_PARAMETERS,
                    DialectFeature.TARGET_IN_SUBQUERY,
                    DialectFeature.UPDATE_ALIAS,
                    DialectFeature.DELETE_ALIAS,
                    DialectFeature.DROP_CASCADE,
                    DialectFeature.DROP_IF_EXISTS,
                    DialectFeature.ALTER_TABLE_ADD_CONSTRAINT,
                    DialectFeature.COMMENT_ON,
                    DialectFeature.DOLLAR_QUOTES,
                    DialectFeature.NESTED_COMMENTS,
                    DialectFeature.CREATE_SCHEMA_IF_NOT_EXISTS,
                    DialectFeature.SCHEMAS)
            .nullOrder(DialectFeatures.NullOrder.SMALLEST)
            .maxParameters(100_000)
            .joinedKeys(1)
            .joinedRowKeys(1)
            .maxIdentifierLength(256)
            .timestampPrecision(9)
            .build();

    private static final TypeNames COLUMN_TYPES = TypeNames.limits(1_000_000, 1_000_000, 100_000, 9)
            .with(Kind.BOOLEAN, "boolean")
            .with(Kind.TINYINT, "tinyint")
            .with(Kind.SMALLINT, "smallint")
            .with(Kind.INTEGER, "integer")
            .with(Kind.BIGINT, "bigint")
            .with(Kind.REAL, "real")
            .with(Kind.DOUBLE, "double precision")
            .with(Kind.DECIMAL, "numeric(38, 10)", "numeric($p, $s)")
            .with(Kind.CHAR, "char(1)", "char($l)")
            .with(Kind.VARCHAR, "varchar(255)", "varchar($l)")
            .with(Kind.NVARCHAR, "varchar(255)", "varchar($l)")
            .with(Kind.CLOB, "clob")
            .with(Kind.BINARY, "binary(1)", "binary($l)")
            .with(Kind.VARBINARY, "varbinary(255)", "varbinary($l)")
            .with(Kind.BLOB, "blob")
            .with(Kind.DATE, "date")
            .with(Kind.TIME, "time(9)", "time($t)")
            .with(Kind.TIME_TZ, "time(9) with time zone", "time($t) with time zone")
            .with(Kind.TIMESTAMP, "timestamp(9)", "timestamp($t)")
            .with(Kind.TIMESTAMP_TZ, "timestamp(9) with time zone", "timestamp($t) with time zone")
            .with(Kind.UUID, "uuid");

    private static final TypeNames CAST_TYPES = COLUMN_TYPES
            .with(Kind.DECIMAL, "decfloat", "numeric($p, $s)")
            .with(Kind.CHAR, "varchar", "char($l)")
            .with(Kind.VARCHAR, "varchar", "varchar($l)")
            .with(Kind.NVARCHAR, "varchar", "varchar($l)")
            .with(Kind.CLOB, "varchar")
            .with(Kind.BINARY, "varbinary", "binary($l)")
            .with(Kind.VARBINARY, "varbinary", "varbinary($l)")
            .with(Kind.BLOB, "varbinary");

    private static final FunctionTemplates FUNCTIONS = FunctionTemplates.STANDARD
            .with("locate/3", "locate({1}, {2}, {3})")
            .with("local_time", "localtime(9)")
            .with("local_datetime", "localtimestamp(9)")
            .with("current_time", "localtime(9)")
            .with("current_timestamp", "localtimestamp(9)")
            .with("current_instant", "current_timestamp(9)")
            .with("extract.week", "extract(iso_week from {1})")
            .with(
                    "extract.second",
                    FunctionTemplate.of(
                            "extract(second from {1}) + extract(nanosecond from {1}) / 1e9", Precedence.ADDITIVE))
            .with("extract.time", "cast({1} as time(9))");

    private static final ErrorClassifier ERRORS = CodedErrors.standard()
            .codes(ErrorKind.DEADLOCK, 40001)
            .codes(ErrorKind.LOCK_TIMEOUT, 50200)
            .codes(ErrorKind.CANCELLED, 57014)
            .codes(ErrorKind.SERIALIZATION, 90131)
            .codes(ErrorKind.CONNECTION_LOST, 90067, 90098, 90121, 90007)
            .codes(ErrorKind.CONSTRAINT_FOREIGN_KEY, 23503, 23506)
            .name(ErrorKind.CONSTRAINT_UNIQUE, ": \"(?:\"[^\"]*\"|[^\".]*)\\.\"?([^\"]+?)\"? (?:INDEX|PRIMARY KEY|ON) ")
            .name(ErrorKind.CONSTRAINT_FOREIGN_KEY, "\"\"?([^\":]+)\"?: ")
            .name(ErrorKind.CONSTRAINT_CHECK, "\"\"?([^\":]+)\"?: ")
            .name(ErrorKind.CONSTRAINT_NOT_NULL, "column \"([^\"]+)\"")
            .build();

    /** The dialect. */
    public H2Dialect() {
        super(
                "h2",
                FEATURES,
                new Identifiers('"', Identifiers.Folding.UPPER, ReservedWords.WORDS),
                COLUMN_TYPES,
                CAST_TYPES,
                FUNCTIONS,
                ERRORS);
    }

    @Override
    protected SqlRenderer newRenderer(RenderOptions options, boolean inline) {
        return new H2Renderer(this, options, inline);
    }

    /** H2 takes arrays of times as times without fractions. */
    @Override
    public boolean bindsArrayOf(DataType<?> type) {
        Kind kind = type.sqlType().kind();
        return kind != Kind.TIME && kind != Kind.TIME_TZ && super.bindsArrayOf(type);
    }
}
