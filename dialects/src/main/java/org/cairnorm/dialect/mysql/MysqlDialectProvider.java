package org.cairnorm.dialect.mysql;

import org.cairnorm.dialect.DatabaseProduct;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectProvider;
import org.jspecify.annotations.Nullable;

/** Gives the dialect of MySQL. */
public final class MysqlDialectProvider implements DialectProvider {

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public @Nullable Dialect dialectFor(DatabaseProduct product) {
        return product.name().equals("MySQL") && !MariadbDialectProvider.isMariadb(product) ? new MysqlDialect() : null;
    }

    @Override
    public Dialect newest() {
        return new MysqlDialect();
    }
}
