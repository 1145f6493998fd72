package org.cairnorm.dialect.postgresql;

import org.cairnorm.dialect.DatabaseProduct;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectProvider;
import org.jspecify.annotations.Nullable;

/** Gives the dialect of PostgreSQL. */
public final class PostgresqlDialectProvider implements DialectProvider {

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public @Nullable Dialect dialectFor(DatabaseProduct product) {
        return product.name().equals("PostgreSQL") ? new PostgresqlDialect() : null;
    }

    @Override
    public Dialect newest() {
        return new PostgresqlDialect();
    }
}
