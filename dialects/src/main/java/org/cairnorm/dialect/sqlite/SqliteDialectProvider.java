package org.cairnorm.dialect.sqlite;

import org.cairnorm.dialect.DatabaseProduct;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectProvider;
import org.jspecify.annotations.Nullable;

/** Gives the dialect of SQLite. */
public final class SqliteDialectProvider implements DialectProvider {

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public @Nullable Dialect dialectFor(DatabaseProduct product) {
        return product.name().equals("SQLite") ? new SqliteDialect() : null;
    }

    @Override
    public Dialect newest() {
        return new SqliteDialect();
    }
}
