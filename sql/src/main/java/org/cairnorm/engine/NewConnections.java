package org.cairnorm.engine;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the pool takes its connections from: the driver's, each told first what the dialect wants to tell it. */
final class NewConnections implements DataSource {

    private final DriverConnections driver;
    private final List<String> firstStatements;
    private volatile int loginTimeout;

    NewConnections(DriverConnections driver, List<String> firstStatements) {
        this.driver = driver;
        this.firstStatements = firstStatements;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = driver.connect();
        try {
            tell(connection, firstStatements);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Runs statements on a connection in autocommit mode. */
    static void tell(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("User and password belong to the engine");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Drivers log in their own ways.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Nobody here waits; but the pool asks again how long it said it would.
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The engine logs by SLF4J");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Not a wrapper of " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    @Override
    public String toString() {
        return driver.description();
    }
}
