package org.cairnorm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** An SQLite database in a temporary file. */
final class SqliteSandbox implements Sandbox {

    private final Path directory;
    private final DatabaseAccess access;

    SqliteSandbox(String name) {
        try {
            directory = Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A test database need not outlive a power failure; readers must not block the writer.
        String options = "?journal_mode=WAL&synchronous=OFF";
        access = new DatabaseAccess("jdbc:sqlite:" + directory.resolve("test.db") + options, "", "");
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void empty() {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            List<String> drops = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT type, name FROM sqlite_master"
                    + " WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
                while (rows.next()) {
                    drops.add("DROP " + rows.getString(1) + " \""
                            + rows.getString(2).replace("\"", "\"\"") + "\"");
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
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            // A connection that a test left open may hold the file; the system empties its temporary folder.
            directory.toFile().deleteOnExit();
        }
    }
}
