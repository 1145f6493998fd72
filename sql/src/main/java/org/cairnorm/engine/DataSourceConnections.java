package org.cairnorm.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

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
        try {
            if (dataSource.isWrapperFor(HikariDataSource.class)) {
                dataSource.unwrap(HikariDataSource.class).evictConnection(connection);
            } else {
                // Whatever other pool stands behind it finds an aborted connection closed and drops it.
                connection.abort(Runnable::run);
            }
        } finally {
            connection.close();
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
