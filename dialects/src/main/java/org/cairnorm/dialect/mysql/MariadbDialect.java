package org.cairnorm.dialect.mysql;

import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.sql.type.SqlType.Kind;

/**
 * MariaDB 10.7 and newer. Generated keys come by {@code returning}: asked for the keys of a batch, the driver sends each insert
 * by itself, which takes five times as long.
 */
public final class MariadbDialect extends MysqlFamilyDialect {

    /** The dialect. */
    public MariadbDialect() {
        super(
                "mariadb",
                FEATURES.toBuilder()
                        .with(
                                DialectFeature.SEQUENCES,
                                DialectFeature.INSERT_RETURNING,
                                DialectFeature.DELETE_RETURNING,
                                DialectFeature.TARGET_IN_SUBQUERY)
                        .without(DialectFeature.IDENTITY_KEYS_IN_BATCH)
                        .build(),
                COLUMN_TYPES.with(Kind.UUID, "uuid"),
                CAST_TYPES.with(Kind.UUID, "uuid"));
    }

    @Override
    String shareLock() {
        return "lock in share mode";
    }

    @Override
    String rowKeyword() {
        return "";
    }
}
