package org.cairnorm.dialect.postgresql;

import org.cairnorm.dialect.BaseDialect;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.dialect.FunctionTemplates;
import org.cairnorm.dialect.Identifiers;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SqlRenderer;
import org.cairnorm.dialect.TypeNames;
import org.cairnorm.sql.type.SqlType;
import org.cairnorm.sql.type.SqlType.Kind;

/** PostgreSQL 15 and newer. */
public final class PostgresqlDialect extends BaseDialect {

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
                    DialectFeature.FOR_SHARE,
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
                    DialectFeature.INTERSECT_EXCEPT_ALL,
                    DialectFeature.WITH,
                    DialectFeature.WITH_RECURSIVE,
                    DialectFeature.REPLACE,
                    DialectFeature.CANCEL,
                    DialectFeature.QUANTIFIED_COMPARISON_AS_VALUE,
                    DialectFeature.LARGE_OBJECTS_COMPARE,
                    DialectFeature.LATERAL,
                    DialectFeature.GROUP_BY_PLACE,
                    DialectFeature.RIGHT_JOIN,
                    DialectFeature.FULL_JOIN,
                    DialectFeature.QUANTIFIED_COMPARISON,
                    DialectFeature.COUNT_DISTINCT_ROW,
                    DialectFeature.AGGREGATE_FILTER,
                    DialectFeature.TARGET_IN_SUBQUERY,
                    DialectFeature.UPDATE_ALIAS,
                    DialectFeature.DELETE_ALIAS,
                    DialectFeature.DEFERRABLE_CONSTRAINTS,
                    DialectFeature.DROP_CASCADE,
                    DialectFeature.DROP_IF_EXISTS,
                    DialectFeature.ALTER_TABLE_ADD_CONSTRAINT,
                    DialectFeature.DDL_IN_TRANSACTION,
                    DialectFeature.COMMENT_ON,
                    DialectFeature.DOLLAR_QUOTES,
                    DialectFeature.NESTED_COMMENTS,
                    DialectFeature.CREATE_SCHEMA_IF_NOT_EXISTS,
                    DialectFeature.SCHEMAS,
                    DialectFeature.ERROR_ABORTS_TRANSACTION)
            .nullOrder(DialectFeatures.NullOrder.LARGEST)
            .maxParameters(32_767)
            .joinedRowKeys(128)
            .maxIdentifierLength(63)
            .timestampPrecision(6)
            .build();

    private static final TypeNames COLUMN_TYPES = TypeNames.limits(10_485_760, Integer.MAX_VALUE, 1000, 6)
            .with(Kind.BOOLEAN, "boolean")
            .with(Kind.TINYINT, "smallint")
            .with(Kind.SMALLINT, "smallint")
            .with(Kind.INTEGER, "integer")
            .with(Kind.BIGINT, "bigint")
            .with(Kind.REAL, "real")
            .with(Kind.DOUBLE, "double precision")
            .with(Kind.DECIMAL, "numeric", "numeric($p, $s)")
            .with(Kind.CHAR, "char(1)", "char($l)")
            .with(Kind.VARCHAR, "varchar", "varchar($l)")
            .with(Kind.NVARCHAR, "varchar", "varchar($l)")
            .with(Kind.CLOB, "text")
            .with(Kind.BINARY, "bytea")
            .with(Kind.VARBINARY, "bytea")
            .with(Kind.BLOB, "bytea")
            .with(Kind.DATE, "date")
            .with(Kind.TIME, "time", "time($t)")
            .with(Kind.TIME_TZ, "time with time zone", "time($t) with time zone")
            .with(Kind.TIMESTAMP, "timestamp", "timestamp($t)")
            .with(Kind.TIMESTAMP_TZ, "timestamp with time zone", "timestamp($t) with time zone")
            .with(Kind.UUID, "uuid");

    private static final TypeNames CAST_TYPES = COLUMN_TYPES.with(Kind.CHAR, "varchar", "char($l)");

    private static final FunctionTemplates FUNCTIONS = FunctionTemplates.STANDARD
            .with("length", "length({1})")
            .with(
                    "locate/3",
                    "case when position({1!} in substring({2}, {3})) = 0 then 0"
                            + " else position({1!} in substring({2}, {3})) + {3!} - 1 end")
            .with("round/1", "round(cast({1} as numeric), 0)")
            .with("round/2", "round(cast({1} as numeric), {2})");

    /** The dialect. */
    public PostgresqlDialect() {
        super(
                "postgresql",
                FEATURES,
                new Identifiers('"', Identifiers.Folding.LOWER, ReservedWords.WORDS),
                COLUMN_TYPES,
                CAST_TYPES,
                FUNCTIONS,
                new PostgresqlErrors());
    }

    @Override
    protected SqlRenderer newRenderer(RenderOptions options, boolean inline) {
        return new PostgresqlRenderer(this, options, inline);
    }

    /** The driver knows the short names only. */
    @Override
    protected String arrayElementName(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "bool";
            case TINYINT, SMALLINT -> "int2";
            case INTEGER -> "int4";
            case BIGINT -> "int8";
            case REAL -> "float4";
            case DOUBLE -> "float8";
            case DECIMAL -> "numeric";
            case DATE -> "date";
            case TIME -> "time";
            case TIME_TZ -> "timetz";
            case TIMESTAMP -> "timestamp";
            case TIMESTAMP_TZ -> "timestamptz";
            case UUID -> "uuid";
            default -> "varchar";
        };
    }
}
