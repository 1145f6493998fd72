package org.cairnorm.dialect.derby;

import org.cairnorm.dialect.BaseDialect;
import org.cairnorm.dialect.CodedErrors;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.dialect.ErrorClassifier;
import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.dialect.FunctionTemplates;
import org.cairnorm.dialect.Identifiers;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SqlRenderer;
import org.cairnorm.dialect.TypeNames;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;
import org.cairnorm.sql.type.SqlType.Kind;

/**
 * Apache Derby 10.16 and newer. Points in time are stored as date and time of UTC, UUIDs as text; times of day have no fraction
 * of a second. Decimals have 31 digits.
 */
public final class DerbyDialect extends BaseDialect {

    private static final DialectFeatures FEATURES = DialectFeatures.of(
                    DialectFeature.SEQUENCES,
                    DialectFeature.IDENTITY,
                    DialectFeature.BATCHES,
                    DialectFeature.INSERT_DEFAULT_VALUES,
                    DialectFeature.NULL_PRECEDENCE,
                    DialectFeature.FOR_UPDATE,
                    DialectFeature.FOR_SHARE,
                    DialectFeature.BOOLEAN_LITERALS,
                    DialectFeature.LENGTH_LIMITS,
                    DialectFeature.CONSTRAINT_NAMES_IN_ERRORS,
                    DialectFeature.CASE_SENSITIVE_TEXT,
                    DialectFeature.VALUES_AS_SOURCE,
                    DialectFeature.DERIVED_COLUMN_LIST,
                    DialectFeature.NESTED_SET_OPERANDS,
                    DialectFeature.INTERSECT_EXCEPT_ALL,
                    DialectFeature.RIGHT_JOIN,
                    DialectFeature.QUANTIFIED_COMPARISON,
                    DialectFeature.CAST_UNTYPED_PARAMETERS,
                    DialectFeature.CAST_ARGUMENTS,
                    DialectFeature.TARGET_IN_SUBQUERY,
                    DialectFeature.UPDATE_ALIAS,
                    DialectFeature.DELETE_ALIAS,
                    DialectFeature.ALTER_TABLE_ADD_CONSTRAINT,
                    DialectFeature.DROP_SEQUENCE_RESTRICT,
                    DialectFeature.SEQUENCES_OF_INTEGERS,
                    DialectFeature.DDL_IN_TRANSACTION,
                    DialectFeature.LOCK_TIMEOUT_ABORTS_TRANSACTION,
                    DialectFeature.SCHEMAS)
            .nullOrder(DialectFeatures.NullOrder.LARGEST)
            .maxParameters(10_000)
            .maxComparedRows(128)
            .maxIdentifierLength(128)
            .timestampPrecision(9)
            .timePrecision(0)
            .decimalPrecision(31)
            .build();

    /** The greatest length of text and bytes that compare; longer ones are large objects. */
    static final int LONGEST = 32_672;

    private static final TypeNames COLUMN_TYPES = TypeNames.limits(LONGEST, LONGEST, 31, 0)
            .with(Kind.BOOLEAN, "boolean")
            .with(Kind.TINYINT, "smallint")
            .with(Kind.SMALLINT, "smallint")
            .with(Kind.INTEGER, "integer")
            .with(Kind.BIGINT, "bigint")
            .with(Kind.REAL, "real")
            .with(Kind.DOUBLE, "double")
            .with(Kind.DECIMAL, "decimal(31, 10)", "decimal($p, $s)")
            .with(Kind.CHAR, "char(1)", "char($l)")
            .with(Kind.VARCHAR, "varchar(255)", "varchar($l)")
            .with(Kind.NVARCHAR, "varchar(255)", "varchar($l)")
            .with(Kind.CLOB, "clob")
            .with(Kind.BINARY, "varchar(1) for bit data", "varchar($l) for bit data")
            .with(Kind.VARBINARY, "varchar(255) for bit data", "varchar($l) for bit data")
            .with(Kind.BLOB, "blob")
            .with(Kind.DATE, "date")
            .with(Kind.TIME, "time")
            .with(Kind.TIME_TZ, "time")
            .with(Kind.TIMESTAMP, "timestamp")
            .with(Kind.TIMESTAMP_TZ, "timestamp")
            .with(Kind.UUID, "char(36)");

    private static final TypeNames CAST_TYPES = COLUMN_TYPES
            .with(Kind.CHAR, "varchar(32672)", "char($l)")
            .with(Kind.VARCHAR, "varchar(32672)", "varchar($l)")
            .with(Kind.NVARCHAR, "varchar(32672)", "varchar($l)")
            .with(Kind.BINARY, "varchar(32672) for bit data", "varchar($l) for bit data")
            .with(Kind.VARBINARY, "varchar(32672) for bit data", "varchar($l) for bit data");

    /** The Thursday of the week of a day: it lies in the year to which the week belongs. */
    private static final String THURSDAY = "{fn timestampadd(SQL_TSI_DAY,"
            + " 3 - mod(mod({fn timestampdiff(SQL_TSI_DAY, date('1900-01-01'), date({1}))}, 7) + 7, 7), date({1}))}";

    /** Weeks since the first of January of that Thursday, which is found by going to January and then to the first. */
    private static final String WEEK = "(({fn timestampdiff(SQL_TSI_DAY,"
            + " {fn timestampadd(SQL_TSI_MONTH, 1 - month(#), #)}, #)} + day(#) - 1) / 7 + 1)";

    /** By logarithms; a whole number to a whole power is made whole again as long as no digit can be wrong. */
    private static final String POWER = "case when {2} = 0 then 1e0 when {1} = 0 and {2} > 0 then 0e0"
            + " when {1} = floor({1}) and {2} = floor({2}) and {2!} * ln(abs({1})) between 0e0 and 31e0"
            + " then floor(exp({2!} * ln(abs({1}))) + 0.5e0)"
            + " else exp({2!} * ln(case when {2} = floor({2}) then abs({1}) else {1} end)) end"
            + " * case when {1} < 0 and floor({2!} / 2e0) * 2 <> {2} then -1 else 1 end";

    private static final String ROUND = "(sign({1}) * case when {2} < 0 then floor(abs({1}) / # + 0.5e0) * #"
            + " else floor(abs({1}) * # + 0.5e0) / # end)";

    private static final FunctionTemplates FUNCTIONS = FunctionTemplates.STANDARD
            .with("length", "length({1})")
            .with("locate/2", "locate({1}, {2})")
            .with("locate/3", "locate({1}, {2}, {3})")
            .with("substring/2", "case when {2} > length({1}) then '' else substr({1}, {2}) end")
            .with(
                    "substring/3",
                    "case when {2} > length({1}) then ''"
                            + " when {2!} + {3!} > length({1}) then substr({1}, {2}) else substr({1}, {2}, {3}) end")
            .with("left", "case when {2} >= length({1}) then {1} else substr({1}, 1, {2}) end")
            .with(
                    "right",
                    "case when {2} <= 0 then ''"
                            + " when {2} >= length({1}) then {1} else substr({1}, length({1}) - {2!} + 1) end")
            .with("power", "(" + POWER + ")")
            .with("round/2", ROUND.replace("#", "floor(exp(abs({2}) * ln(10e0)) + 0.5e0)"))
            .with("round/1", "(sign({1}) * floor(abs({1}) + 0.5e0))")
            .with("local_time", "current_time")
            .with("local_datetime", "current_timestamp")
            .with("current_time", "current_time")
            .with("current_timestamp", "current_timestamp")
            .with("extract.year", "year({1})")
            .with("extract.quarter", "((month({1}) + 2) / 3)")
            .with("extract.month", "month({1})")
            .with("extract.week", WEEK.replace("#", THURSDAY))
            .with("extract.day", "day({1})")
            .with("extract.hour", "hour({1})")
            .with("extract.minute", "minute({1})")
            .with("extract.second", "second({1})");

    private static final ErrorClassifier ERRORS = CodedErrors.standard()
            .states(ErrorKind.DEADLOCK, "40001")
            .states(ErrorKind.LOCK_TIMEOUT, "40XL1", "40XL2")
            .states(ErrorKind.CANCELLED, "XCL52")
            .states(ErrorKind.CONNECTION_LOST, "XJ004", "XJ040")
            .states(ErrorKind.SYNTAX, "X0")
            .name(ErrorKind.CONSTRAINT_UNIQUE, "identified by '([^']+)' defined on")
            .name(ErrorKind.CONSTRAINT_FOREIGN_KEY, "foreign key constraint '([^']+)'")
            .name(ErrorKind.CONSTRAINT_CHECK, "check constraint '([^']+)'")
            .name(ErrorKind.CONSTRAINT_NOT_NULL, "Column '([^']+)'")
            .build();

    /** The dialect. */
    public DerbyDialect() {
        super(
                "derby",
                FEATURES,
                new Identifiers('"', Identifiers.Folding.UPPER, ReservedWords.WORDS),
                COLUMN_TYPES,
                CAST_TYPES,
                FUNCTIONS,
                ERRORS);
    }

    @Override
    protected SqlRenderer newRenderer(RenderOptions options, boolean inline) {
        return new DerbyRenderer(this, options, inline);
    }

    /** Text of a fixed length has at most 254 characters. */
    @Override
    public String columnType(SqlType type) {
        boolean tooLong = type.kind() == Kind.CHAR && type.length() > 254;
        return super.columnType(tooLong ? SqlType.sized(Kind.VARCHAR, type.length()) : type);
    }

    @Override
    protected <J> Codec<J> plainCodec(DataType<J> type) {
        Codec<J> own = DerbyCodecs.find(type);
        return own == null ? super.plainCodec(type) : own;
    }
}
