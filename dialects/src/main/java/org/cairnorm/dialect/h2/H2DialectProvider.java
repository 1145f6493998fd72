package org.cairnorm.dialect.h2;

import org.cairnorm.dialect.DatabaseProduct;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectProvider;
import org.jspecify.annotations.Nullable;

/** Gives the dialect of H2. */
public final class H2DialectProvider implements DialectProvider {

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public @Nullable Dialect dialectFor(DatabaseProduct product) {
        return product.name().equals("H2") ? new H2Dialect() : null;
    }

    @Override
    public Dialect newest() {
        return new H2Dialect();
    }
}
