package org.cairnorm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class TestDatabaseSuite {

    protected abstract TestDatabase database();

    @BeforeEach
    void startEmpty() {
        database().reset();
    }

    @Test
    void isTheSameForEveryTestOfAProcess() {
        assertThat(TestDatabase.of(database().kind())).isSameAs(database());
    }

    @Test
    void showsOneConnectionWhatAnotherCommitted() throws SQLException {
        try (Connection first = database().dataSource().getConnection();
                Connection second = database().dataSource().getConnection()) {
            execute(first, "CREATE TABLE note (id INTEGER PRIMARY KEY)");
            execute(first, "INSERT INTO note VALUES (7)");
            try (Statement statement = second.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT id FROM note")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(7);
            }
        }
    }

    @Test
    void resetDropsTablesThatReferToEachOtherAndViews() throws SQLException {
        try (Connection connection = database().dataSource().getConnection()) {
            execute(connection, "CREATE TABLE parent (id INTEGER PRIMARY KEY)");
            execute(
                    connection,
                    "CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id))");
            execute(connection, "CREATE VIEW parents AS SELECT id FROM parent");
            execute(connection, "INSERT INTO parent VALUES (1)");
            execute(connection, "INSERT INTO child VALUES (1, 1)");
            assertThat(tablesAndViews(connection)).containsExactlyInAnyOrder("parent", "child", "parents");

            database().reset();

            assertThat(tablesAndViews(connection)).isEmpty();
            execute(connection, "CREATE TABLE parent (id INTEGER PRIMARY KEY)");
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> tablesAndViews(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "VIEW"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
