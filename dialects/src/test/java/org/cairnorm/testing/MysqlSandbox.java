package org.cairnorm.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database on a MariaDB or MySQL server. */
final class MysqlSandbox implements Sandbox {

    private final DatabaseAccess server;
    private final String database;
    private final DatabaseAccess access;

    MysqlSandbox(DatabaseAccess server, String database) {
        this.server = server;
        this.database = database;
        this.access = new DatabaseAccess(withDatabase(server.url(), database), server.user(), server.password());
        server.execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
    }

    /** The same URL with another database: {@code jdbc:mariadb://host:3306/test?a=b}. */
    static String withDatabase(String url, String database) {
        int options = url.indexOf('?');
        String address = options < 0 ? url : url.substring(0, options);
        int hosts = address.indexOf("://") + 3;
        int slash = address.indexOf('/', hosts);
        return (slash < 0 ? address : address.substring(0, slash))
                + "/"
                + database
                + (options < 0 ? "" : url.substring(options));
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    /** Drops the content and keeps the database: open connections would lose their default database with it. */
    @Override
    public void empty() {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0, lock_wait_timeout = 10");
            List<String> drops = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT table_name, table_type FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE()")) {
                while (rows.next()) {
                    String type = rows.getString(2);
                    String word = type.equals("VIEW") || type.equals("SEQUENCE") ? type : "TABLE";
                    drops.add("DROP " + word + " `" + rows.getString(1).replace("`", "``") + "`");
                }
            }
            for (String drop : drops) {
                statement.execute(drop);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Test database " + access.url() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void remove() {
        server.execute("DROP DATABASE IF EXISTS " + database);
    }
}
