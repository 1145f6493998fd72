package org.cairnorm.dialect.mysql;

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
import org.cairnorm.sql.type.SqlType.Kind;

/**
 * What MySQL and MariaDB share. Points in time are stored as date and time of UTC ({@code datetime}), because
 * {@code timestamp} ends in 2038 and follows the session's time zone. {@code real} is stored as {@code double}, because
 * {@code float} reaches clients rounded to six digits.
 */
public abstract class MysqlFamilyDialect extends BaseDialect {

    /** What both can do. */
    static final DialectFeatures FEATURES = DialectFeatures.of(
                    DialectFeature.IDENTITY,
                    DialectFeature.IDENTITY_KEYS_IN_BATCH,
                    DialectFeature.BATCHES,
                    DialectFeature.INSERT_DEFAULT_VALUES,
                    DialectFeature.ROW_VALUES,
                    DialectFeature.ROW_VALUES_IN_LIST,
                    DialectFeature.FOR_UPDATE,
                    DialectFeature.FOR_UPDATE_ANY_QUERY,
                    DialectFeature.FOR_SHARE,
                    DialectFeature.NOWAIT,
                    DialectFeature.SKIP_LOCKED,
                    DialectFeature.BOOLEAN_LITERALS,
                    DialectFeature.LENGTH_LIMITS,
                    DialectFeature.CONSTRAINT_NAMES_IN_ERRORS,
                    DialectFeature.NESTED_SET_OPERANDS,
                    DialectFeature.INTERSECT_EXCEPT_ALL,
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
                    DialectFeature.UPDATE_ALIAS,
                    DialectFeature.DROP_IF_EXISTS,
                    DialectFeature.ALTER_TABLE_ADD_CONSTRAINT,
                    DialectFeature.INLINE_COMMENTS,
                    DialectFeature.BACKSLASH_ESCAPES,
                    DialectFeature.HASH_COMMENTS,
                    DialectFeature.CATALOGS)
            .nullOrder(DialectFeatures.NullOrder.SMALLEST)
            .identityStyle(DialectFeatures.IdentityStyle.AUTO_INCREMENT)
            .maxParameters(65_535)
            .maxIdentifierLength(64)
            .timestampPrecision(6)
            .build();

    /** Longer text would fill a row, which holds 65,535 bytes. */
    private static final int LONGEST_TEXT = 8_000;

    static final TypeNames COLUMN_TYPES = TypeNames.limits(LONGEST_TEXT, LONGEST_TEXT, 65, 6)
            .with(Kind.BOOLEAN, "boolean")
            .with(Kind.TINYINT, "tinyint")
            .with(Kind.SMALLINT, "smallint")
            .with(Kind.INTEGER, "integer")
            .with(Kind.BIGINT, "bigint")
            .with(Kind.REAL, "double")
            .with(Kind.DOUBLE, "double")
            .with(Kind.DECIMAL, "decimal(38, 10)", "decimal($p, $s)")
            .with(Kind.CHAR, "char(1)", "char($l)")
            .with(Kind.VARCHAR, "varchar(255)", "varchar($l)")
            .with(Kind.NVARCHAR, "varchar(255)", "varchar($l)")
            .with(Kind.CLOB, "longtext")
            .with(Kind.BINARY, "binary(1)", "binary($l)")
            .with(Kind.VARBINARY, "varbinary(255)", "varbinary($l)")
            .with(Kind.BLOB, "longblob")
            .with(Kind.DATE, "date")
            .with(Kind.TIME, "time(6)", "time($t)")
            .with(Kind.TIME_TZ, "time(6)", "time($t)")
            .with(Kind.TIMESTAMP, "datetime(6)", "datetime($t)")
            .with(Kind.TIMESTAMP_TZ, "datetime(6)", "datetime($t)")
            .with(Kind.UUID, "char(36)");

    static final TypeNames CAST_TYPES = COLUMN_TYPES
            .with(Kind.BOOLEAN, "signed")
            .with(Kind.TINYINT, "signed")
            .with(Kind.SMALLINT, "signed")
            .with(Kind.INTEGER, "signed")
            .with(Kind.BIGINT, "signed")
            .with(Kind.DECIMAL, "decimal(65, 30)", "decimal($p, $s)")
            .with(Kind.CHAR, "char", "char($l)")
            .with(Kind.VARCHAR, "char", "char($l)")
            .with(Kind.NVARCHAR, "char", "char($l)")
            .with(Kind.CLOB, "char")
            .with(Kind.BINARY, "binary", "binary($l)")
            .with(Kind.VARBINARY, "binary", "binary($l)")
            .with(Kind.BLOB, "binary");

    static final FunctionTemplates FUNCTIONS = FunctionTemplates.STANDARD
            .with("locate/2", "locate({1}, {2})")
            .with("locate/3", "locate({1}, {2}, {3})")
            .with("current_time", "current_time(6)")
            .with("current_timestamp", "current_timestamp(6)")
            .with("local_time", "current_time(6)")
            .with("local_datetime", "current_timestamp(6)")
            .with("current_instant", "utc_timestamp(6)")
            .with("extract.week", "week({1}, 3)")
            .with(
                    "extract.second",
                    FunctionTemplate.of(
                            "extract(second from {1}) + extract(microsecond from {1}) / 1e6", Precedence.ADDITIVE))
            .with("extract.time", "cast({1} as time(6))");

    private static final ErrorClassifier ERRORS = CodedErrors.standard()
            .codes(ErrorKind.DEADLOCK, 1213)
            .codes(ErrorKind.LOCK_TIMEOUT, 1205, 3572)
            .codes(ErrorKind.SERIALIZATION, 1020)
            .codes(ErrorKind.CANCELLED, 1317, 3024, 1969)
            .codes(ErrorKind.CONNECTION_LOST, 1053, 1080, 1927, 2006, 2013, 4031)
            .codes(ErrorKind.CONSTRAINT_UNIQUE, 1062, 1169, 1586)
            .codes(ErrorKind.CONSTRAINT_FOREIGN_KEY, 1216, 1217, 1451, 1452, 1761, 1762)
            .codes(ErrorKind.CONSTRAINT_NOT_NULL, 1048, 1364, 1263)
            .codes(ErrorKind.CONSTRAINT_CHECK, 3819, 4025)
            .codes(ErrorKind.DATA, 1264, 1265, 1292, 1365, 1366, 1406, 1690)
            .codes(ErrorKind.SYNTAX, 1054, 1064, 1146, 1305, 1052, 1060)
            .name(ErrorKind.CONSTRAINT_UNIQUE, "for key '(?:[^'.]+\\.)?([^']+)'")
            .name(ErrorKind.CONSTRAINT_FOREIGN_KEY, "CONSTRAINT `([^`]+)` FOREIGN KEY")
            .name(ErrorKind.CONSTRAINT_CHECK, "CONSTRAINT `(?:[^`.]+`?\\.`?)?([^`]+)` failed")
            .name(ErrorKind.CONSTRAINT_CHECK, "Check constraint '([^']+)'")
            .name(ErrorKind.CONSTRAINT_NOT_NULL, "(?:Column|Field) '([^']+)'")
            .build();

    MysqlFamilyDialect(String name, DialectFeatures features, TypeNames columnTypes, TypeNames castTypes) {
        super(
                name,
                features,
                new Identifiers('`', Identifiers.Folding.NONE, ReservedWords.WORDS),
                columnTypes,
                castTypes,
                FUNCTIONS,
                ERRORS);
    }

    /** The words of a share lock. */
    abstract String shareLock();

    /** What stands before each row of written values. */
    abstract String rowKeyword();

    @Override
    protected SqlRenderer newRenderer(RenderOptions options, boolean inline) {
        return new MysqlRenderer(this, options, inline);
    }
}
