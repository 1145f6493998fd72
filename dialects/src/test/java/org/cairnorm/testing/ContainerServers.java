package org.cairnorm.testing;

import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Starts a database server in a container, which Testcontainers stops when the process ends. */
final class ContainerServers {

    private ContainerServers() {}

    static @Nullable DatabaseAccess start(DatabaseKind kind) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return null;
        }
        JdbcDatabaseContainer<?> container = switch (kind) {
            case POSTGRESQL -> new PostgreSQLContainer("postgres:17-alpine");
            case MARIADB -> new MariaDBContainer("mariadb:11.8").withUsername("root");
            case MYSQL -> new MySQLContainer("mysql:8.4").withUsername("root");
            case H2, SQLITE, DERBY -> throw new IllegalArgumentException(kind + " is embedded");
        };
        container.start();
        return new DatabaseAccess(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }
}
