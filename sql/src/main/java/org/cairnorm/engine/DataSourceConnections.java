package org.cairnorm.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections of a {@code DataSource} that belongs to the program: the program closes it. */
final class DataSourceConnections implements ConnectionSource {

    private final DataSource dataSource;

    DataSourceConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = dataSource.getConnection();
        if (connection == null) {
            throw new SQLException("The DataSource gave no connection: " + description());
        }
        return connection;
    }

    @Override
    public void discard(Connection connection, boolean lost) throws SQLException {
        boolean pooled = dataSource.isWrapperFor(HikariDataSource.class);
        abort(connection, pooled ? dataSource.unwrap(HikariDataSource.class) : null);
    }

    /**
     * Ends a connection, whatever state it is in: a database may refuse to close one whose transaction is open, and keep its locks. A
     * pool that does not hear of it finds the connection closed and drops it.
     */
    static void abort(Connection connection, @Nullable HikariDataSource pool) throws SQLException {
        try (connection) {
            try {
                connection.abort(Runnable::run);
            } finally {
                if (pool != null) {
                    pool.evictConnection(connection);
                }
            }
        }
    }

    @Override
    public String description() {
        return "DataSource " + dataSource.getClass().getName();
    }

    @Override
    public void close() {
        // Not ours.
    }
}
