package org.cairnorm.dialect.mysql;

import org.cairnorm.dialect.DialectFeature;

/** MySQL 8.0.31 and newer. */
public final class MysqlDialect extends MysqlFamilyDialect {

    /** The dialect. */
    public MysqlDialect() {
        super(
                "mysql",
                FEATURES.toBuilder()
                        .with(
                                DialectFeature.LATERAL,
                                DialectFeature.DERIVED_COLUMN_LIST,
                                DialectFeature.VALUES_AS_SOURCE,
                                DialectFeature.FOR_UPDATE_OF,
                                DialectFeature.DELETE_ALIAS)
                        .build(),
                COLUMN_TYPES,
                CAST_TYPES);
    }

    @Override
    String shareLock() {
        return "for share";
    }

    @Override
    String rowKeyword() {
        return "row";
    }
}
