package org.cairnorm.testing;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds a database server: by a URL in the environment, else on localhost, else in a container. */
final class ServerSearch {

    private final DatabaseKind kind;
    private final List<String> looked = new ArrayList<>();

    private ServerSearch(DatabaseKind kind) {
        this.kind = kind;
    }

    static DatabaseAccess find(DatabaseKind kind) throws DatabaseMissingException {
        return new ServerSearch(kind).find();
    }

    private DatabaseAccess find() throws DatabaseMissingException {
        String url = setting("URL");
        if (url != null) {
            DatabaseAccess named =
                    new DatabaseAccess(url, settingOr("USER", userOnLocalhost()), settingOr("PASSWORD", ""));
            if (answers(named)) {
                return named;
            }
            throw missing();
        }
        DatabaseAccess local = new DatabaseAccess(urlOnLocalhost(), userOnLocalhost(), "");
        if (answers(local)) {
            return local;
        }
        DatabaseAccess contained = ContainerServers.start(kind);
        if (contained != null && answers(contained)) {
            return contained;
        }
        looked.add("no Docker engine answers");
        throw missing();
    }

    private DatabaseMissingException missing() {
        return new DatabaseMissingException("No " + kind + " for tests: " + String.join("; ", looked)
                + ". Name a server by " + kind.environmentVariable("URL") + ", … _USER and … _PASSWORD.");
    }

    /** True if the server answers and is of the kind: a MariaDB server listens at the port of MySQL. */
    private boolean answers(DatabaseAccess access) {
        try (Connection connection = access.connect()) {
            String product = product(connection.getMetaData());
            if (product.toUpperCase(Locale.ROOT).equals(kind.name())) {
                return true;
            }
            looked.add(access.url() + " is " + product);
        } catch (SQLException e) {
            looked.add(access.url() + " does not answer (" + firstLine(e) + ")");
        }
        return false;
    }

    private static String product(DatabaseMetaData database) throws SQLException {
        // MySQL's driver calls each server MySQL.
        return database.getDatabaseProductVersion().contains("MariaDB")
                ? DatabaseKind.MARIADB.name()
                : database.getDatabaseProductName();
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private String urlOnLocalhost() {
        return switch (kind) {
            case POSTGRESQL -> "jdbc:postgresql://127.0.0.1:5432/test";
            case MARIADB -> "jdbc:mariadb://127.0.0.1:3306/test?sslMode=disable";
            case MYSQL -> "jdbc:mysql://127.0.0.1:3306/test";
            case H2, SQLITE, DERBY -> throw new IllegalArgumentException(kind + " is embedded");
        };
    }

    private String userOnLocalhost() {
        return kind == DatabaseKind.POSTGRESQL ? "postgres" : "root";
    }

    private String settingOr(String suffix, String otherwise) {
        String value = setting(suffix);
        return value == null ? otherwise : value;
    }

    private @Nullable String setting(String suffix) {
        String value = System.getProperty(kind.systemProperty(suffix));
        return value != null ? value : System.getenv(kind.environmentVariable(suffix));
    }
}
