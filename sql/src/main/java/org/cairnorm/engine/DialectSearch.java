package org.cairnorm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.cairnorm.dialect.DatabaseProduct;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.Dialects;

/** Finds the dialect of an engine: the one that was given, the one that was named, or the one that the connection asks for. */
final class DialectSearch {

    private DialectSearch() {}

    static Dialects dialectsOnClassPath() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return Dialects.load(context != null ? context : Engine.class.getClassLoader());
    }

    /** Connects only if nothing was given or named. */
    static Dialect find(Dialects dialects, EngineOptions options, ConnectionSource source) {
        Dialect given = options.dialect();
        if (given != null) {
            return given;
        }
        String name = options.dialectName();
        if (name != null) {
            return dialects.named(name);
        }
        return dialects.forProduct(product(source));
    }

    private static DatabaseProduct product(ConnectionSource source) {
        Connection connection;
        try {
            connection = source.connect();
        } catch (SQLException | RuntimeException e) {
            throw CannotConnectException.because(source.description(), e, "");
        }
        try {
            DatabaseProduct product = DatabaseProduct.of(connection);
            source.giveBack(connection);
            return product;
        } catch (SQLException | RuntimeException e) {
            CannotConnectException failure = CannotConnectException.because(source.description(), e, "");
            try {
                source.discard(connection, false);
            } catch (SQLException | RuntimeException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
    }
}
