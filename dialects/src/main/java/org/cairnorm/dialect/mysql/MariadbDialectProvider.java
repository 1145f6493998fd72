package org.cairnorm.dialect.mysql;

import org.cairnorm.dialect.DatabaseProduct;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectProvider;
import org.jspecify.annotations.Nullable;

/** Gives the dialect of MariaDB. */
public final class MariadbDialectProvider implements DialectProvider {

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public @Nullable Dialect dialectFor(DatabaseProduct product) {
        return isMariadb(product) ? new MariadbDialect() : null;
    }

    @Override
    public Dialect newest() {
        return new MariadbDialect();
    }

    /** Whether a database is MariaDB; MySQL's driver calls it MySQL and tells the truth in the version only. */
    static boolean isMariadb(DatabaseProduct product) {
        return product.name().equals("MariaDB") || product.version().contains("MariaDB");
    }
}
