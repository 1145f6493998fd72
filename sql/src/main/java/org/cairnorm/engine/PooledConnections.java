package org.cairnorm.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The engine's own pool. */
final class PooledConnections implements ConnectionSource {

    // One lost connection condemns its contemporaries, not those that were opened after the loss.
    private static final long PATIENCE_BETWEEN_EVICTIONS_NANOS = 1_000_000_000L;

    private final ConnectionUrl url;
    private final HikariDataSource pool;
    private final AtomicLong lastEviction = new AtomicLong(System.nanoTime() - PATIENCE_BETWEEN_EVICTIONS_NANOS);

    private PooledConnections(ConnectionUrl url, HikariDataSource pool) {
        this.url = url;
        this.pool = pool;
    }

    /** Makes the pool; opens no connection yet. */
    static PooledConnections open(DriverConnections driver, PoolOptions options, List<String> firstStatements) {
        ConnectionUrl url = driver.url();
        HikariConfig config = new HikariConfig();
        config.setPoolName(options.name());
        config.setDataSource(new NewConnections(driver, firstStatements));
        int maximum = url.isUnsharedMemory() ? 1 : options.maximumSize();
        config.setMaximumPoolSize(maximum);
        config.setMinimumIdle(Math.min(options.minimumIdle(), maximum));
        config.setConnectionTimeout(options.connectionTimeoutMillis());
        config.setValidationTimeout(Math.min(options.validationTimeoutMillis(), options.connectionTimeoutMillis()));
        config.setIdleTimeout(options.idleTimeoutMillis());
        // A database in memory ends with its last connection.
        config.setMaxLifetime(url.isMemory() ? 0 : options.maxLifetimeMillis());
        if (url.isMemory()) {
            config.setMinimumIdle(Math.max(1, config.getMinimumIdle()));
            config.setKeepaliveTime(0);
        }
        config.setInitializationFailTimeout(-1);
        return new PooledConnections(url, new HikariDataSource(config));
    }

    @Override
    public Connection connect() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void discard(Connection connection, boolean lost) throws SQLException {
        DataSourceConnections.abort(connection, pool);
        if (lost) {
            evictContemporaries();
        }
    }

    private void evictContemporaries() {
        long now = System.nanoTime();
        long last = lastEviction.get();
        if (now - last >= PATIENCE_BETWEEN_EVICTIONS_NANOS
                && lastEviction.compareAndSet(last, now)
                && !url.isMemory()) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public String description() {
        return url.masked();
    }

    @Override
    public void close() {
        pool.close();
    }
}
