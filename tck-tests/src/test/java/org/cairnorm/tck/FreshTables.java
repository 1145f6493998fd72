package org.cairnorm.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cairnorm.testing.TestDatabase;

/** The tables and procedures that the TCK expects, made by the TCK's own scripts. */
final class FreshTables {

    private final TestDatabase target;
    private final List<String> script = new ArrayList<>();
    private final List<String> restoring = new ArrayList<>();
    private Set<String> tables = Set.of();

    FreshTables(TestDatabase target, TckDatabase database, Path sqlFolder) {
        this.target = target;
        for (String name : List.of("ddl.persistence.sql", "ddl.persistence.sprocs.sql")) {
            Path file = sqlFolder.resolve(database.name()).resolve(database.name() + "." + name);
            script.addAll(DdlScript.statements(read(file), database.delimiter()));
        }
    }

    /** Empties the database and runs the scripts. */
    void make() {
        target.reset();
        restoring.clear();
        try (Connection connection = target.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : script) {
                runTolerantly(statement, sql);
            }
            tables = tablesOf(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Makes everything as it was in the beginning: by deleting rows if that is enough, which is much faster. */
    void renew() {
        try (Connection connection = target.dataSource().getConnection()) {
            if (tablesOf(connection).equals(tables)) {
                deleteAllRows(connection);
                restore(connection);
                return;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
        make();
    }

    /** First rows, and sequences: a test may have dropped one, and the names of tables do not tell. */
    private static boolean isLostUnseen(String sql) {
        return sql.toLowerCase(Locale.ROOT).matches("(?s)(insert|create\\s+sequence)\\s.*");
    }

    private void restore(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : restoring) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    if (sql.toLowerCase(Locale.ROOT).startsWith("insert")) {
                        throw e;
                    }
                    // The sequence is still there.
                }
            }
        }
    }

    /** The scripts drop each thing before they create it, which a new database refuses. */
    private void runTolerantly(Statement statement, String sql) {
        try {
            statement.execute(sql);
            if (isLostUnseen(sql)) {
                restoring.add(sql);
            }
        } catch (SQLException e) {
            if (!sql.toLowerCase(Locale.ROOT).matches("(?s)(drop|alter\\s+table\\s+\\S+\\s+drop)\\s.*")) {
                System.err.println("Refused: " + sql + "\n  " + e.getMessage());
            }
        }
    }

    /** Tables to whose rows others refer wait until these are empty. */
    private void deleteAllRows(Connection connection) throws SQLException {
        Deque<String> waiting = new ArrayDeque<>(tables);
        int attempts = tables.size() * tables.size();
        try (Statement statement = connection.createStatement()) {
            while (!waiting.isEmpty()) {
                String table = waiting.remove();
                try {
                    statement.executeUpdate("DELETE FROM " + table);
                } catch (SQLException e) {
                    waiting.add(table);
                    if (--attempts == 0) {
                        throw e;
                    }
                }
            }
        }
    }

    /** The names of all tables, quoted. */
    private static Set<String> tablesOf(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        DatabaseMetaData facts = connection.getMetaData();
        String quote = facts.getIdentifierQuoteString();
        try (ResultSet rows =
                facts.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(quote + rows.getString("TABLE_NAME") + quote);
            }
        }
        return names;
    }

    private static IllegalStateException failure(SQLException cause) {
        return new IllegalStateException("The tables of the TCK cannot be made: " + cause.getMessage(), cause);
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
