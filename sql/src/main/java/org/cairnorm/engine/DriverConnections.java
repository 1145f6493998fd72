package org.cairnorm.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Connections straight from a driver, each new. */
record DriverConnections(
        ConnectionUrl url, @Nullable String user, @Nullable String password, Map<String, String> properties)
        implements ConnectionSource {

    /** Fails when no driver takes the URL. */
    void requireDriver() {
        try {
            DriverManager.getDriver(url.text());
        } catch (SQLException e) {
            throw new CannotConnectException(
                    "No JDBC driver on the class path takes the URL \"" + url.masked() + "\". Add the driver of \""
                            + url.product() + "\", or correct the URL.",
                    e.getSQLState(),
                    e.getErrorCode(),
                    null);
        }
    }

    @Override
    public Connection connect() throws SQLException {
        Properties all = new Properties();
        all.putAll(properties);
        if (user != null) {
            all.setProperty("user", user);
        }
        if (password != null) {
            all.setProperty("password", password);
        }
        return DriverManager.getConnection(url.text(), all);
    }

    @Override
    public void discard(Connection connection, boolean lost) throws SQLException {
        connection.close();
    }

    @Override
    public String description() {
        return url.masked();
    }

    @Override
    public void close() {
        // Nothing is kept.
    }

    @Override
    public String toString() {
        return description();
    }
}
