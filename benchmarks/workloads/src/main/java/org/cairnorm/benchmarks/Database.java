package org.cairnorm.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

/** A filled library that belongs to this process, behind the pool that all contenders use. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final HikariDataSource pool;
    private final StatementCounter counter;
    private final String schema;

    private Database(HikariDataSource pool, String schema) {
        this.pool = pool;
        this.counter = new StatementCounter(pool);
        this.schema = schema;
    }

    public static Database open(Address address) throws SQLException {
        String name = "bench_" + UUID.randomUUID().toString().replace("-", "");
        HikariConfig settings = new HikariConfig();
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setUsername(address.user());
        settings.setPassword(address.password());
        if (address.inMemory()) {
            // Else H2 answers a query that it has just answered without looking at a row.
            settings.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0");
        } else {
            settings.setJdbcUrl(address.url());
            settings.setConnectionInitSql("create schema if not exists " + name);
            settings.setSchema(name);
        }
        Database database = new Database(new HikariDataSource(settings), name);
        try (Connection connection = database.pool.getConnection()) {
            Library.create(connection);
        }
        return database;
    }

    /** Where connections come from, the contenders' and the harness's. */
    public StatementCounter dataSource() {
        return counter;
    }

    @Override
    public void close() throws SQLException {
        try (pool;
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        }
    }

    /** Which server, and as whom. */
    public record Address(String url, String user, String password) {
        /** H2 in the memory of the process. */
        public static final Address H2 = new Address("jdbc:h2:mem:", "sa", "");

        /**
         * PostgreSQL as the system properties {@code bench.postgresql.url}, {@code .user} and {@code .password} say, else as the
         * environment of the tests does, else on localhost.
         */
        public static Address postgresql() {
            return new Address(
                    setting("url", "jdbc:postgresql://localhost:5432/test"),
                    setting("user", "postgres"),
                    setting("password", ""));
        }

        public static Address of(String database) {
            return switch (database) {
                case "h2" -> H2;
                case "postgresql" -> postgresql();
                default ->
                    throw new IllegalArgumentException(
                            "There is no database '" + database + "'; there are h2 and postgresql.");
            };
        }

        private static String setting(String name, String otherwise) {
            String property = System.getProperty("bench.postgresql." + name);
            String environment = System.getenv("CAIRN_TEST_POSTGRESQL_" + name.toUpperCase(Locale.ROOT));
            return property != null ? property : environment != null ? environment : otherwise;
        }

        boolean inMemory() {
            return url.startsWith("jdbc:h2:mem:");
        }
    }
}
