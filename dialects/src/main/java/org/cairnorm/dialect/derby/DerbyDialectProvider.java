package org.cairnorm.dialect.derby;

import org.cairnorm.dialect.DatabaseProduct;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectProvider;
import org.jspecify.annotations.Nullable;

/** Gives the dialect of Apache Derby. */
public final class DerbyDialectProvider implements DialectProvider {

    @Override
    public String name() {
        return "derby";
    }

    @Override
    public @Nullable Dialect dialectFor(DatabaseProduct product) {
        return product.name().equals("Apache Derby") ? new DerbyDialect() : null;
    }

    @Override
    public Dialect newest() {
        return new DerbyDialect();
    }
}
