package org.cairnorm.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A Derby database in memory. Derby waits a minute for a lock unless it is told otherwise, and writes a log where it stands. */
record DerbySandbox(DatabaseAccess access) implements Sandbox {

    static {
        System.setProperty("derby.stream.error.method", "java.io.OutputStream.nullOutputStream");
    }

    DerbySandbox(String name) {
        this(new DatabaseAccess("jdbc:derby:memory:" + name + ";create=true", "", ""));
        access.execute(
                "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '2')",
                "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.deadlockTimeout', '1')");
    }

    @Override
    public void empty() {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            for (String drop : drops(connection)) {
                statement.execute(drop);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Test database " + access.url() + ": " + e.getMessage(), e);
        }
    }

    /** Views, which may read each other, then foreign keys, then what they stood between. */
    private static List<String> drops(Connection connection) throws SQLException {
        List<String> drops = new ArrayList<>();
        String own = " JOIN SYS.SYSSCHEMAS s ON s.SCHEMAID = o.SCHEMAID"
                + " WHERE s.SCHEMANAME NOT LIKE 'SYS%' AND s.SCHEMANAME NOT IN ('NULLID', 'SQLJ')";
        collect(
                connection,
                drops,
                "VIEW",
                "SELECT s.SCHEMANAME, o.TABLENAME FROM SYS.SYSTABLES o" + own
                        + " AND o.TABLETYPE = 'V' ORDER BY o.TABLEID DESC");
        foreignKeys(connection, drops, own);
        collect(
                connection,
                drops,
                "TABLE",
                "SELECT s.SCHEMANAME, o.TABLENAME FROM SYS.SYSTABLES o" + own + " AND o.TABLETYPE = 'T'");
        collect(connection, drops, "SEQUENCE", "SELECT s.SCHEMANAME, o.SEQUENCENAME FROM SYS.SYSSEQUENCES o" + own);
        return drops;
    }

    private static void foreignKeys(Connection connection, List<String> drops, String own) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT s.SCHEMANAME, t.TABLENAME, o.CONSTRAINTNAME"
                        + " FROM SYS.SYSCONSTRAINTS o JOIN SYS.SYSTABLES t ON t.TABLEID = o.TABLEID" + own
                        + " AND o.TYPE = 'F'")) {
            while (rows.next()) {
                drops.add("ALTER TABLE " + quoted(rows.getString(1)) + "." + quoted(rows.getString(2))
                        + " DROP CONSTRAINT " + quoted(rows.getString(3)));
            }
        }
    }

    private static void collect(Connection connection, List<String> drops, String word, String sql)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                drops.add("DROP " + word + " " + quoted(rows.getString(1)) + "." + quoted(rows.getString(2))
                        + (word.equals("SEQUENCE") ? " RESTRICT" : ""));
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void remove() {
        // It ends with the process.
    }
}
