package org.cairnorm.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalog of Derby, which has no information schema: what JDBC's metadata does not tell. */
final class ConglomerateCatalog {

    /** A sequence as it is stored. */
    record StoredSequence(String name, long start, int increment) {}

    private static final String SEQUENCES = "select q.sequencename, q.startvalue, q.increment from sys.syssequences q"
            + " join sys.sysschemas s on s.schemaid = q.schemaid where s.schemaname = ? order by q.sequencename";

    private static final String CONSTRAINTS = "select c.constraintname, c.type, i.conglomeratename"
            + " from sys.sysconstraints c"
            + " join sys.systables t on t.tableid = c.tableid join sys.sysschemas s on s.schemaid = t.schemaid"
            + " left join sys.syskeys k on k.constraintid = c.constraintid"
            + " left join sys.sysforeignkeys f on f.constraintid = c.constraintid"
            + " join sys.sysconglomerates i on i.conglomerateid = coalesce(k.conglomerateid, f.conglomerateid)"
            + " where s.schemaname = ? and t.tablename = ?";

    private final Connection connection;

    ConglomerateCatalog(Connection connection) {
        this.connection = connection;
    }

    /** Whether the database has this catalog. */
    static boolean isIn(Connection connection) throws SQLException {
        try (ResultSet rows = connection.getMetaData().getTables(null, "SYS", "SYSCONGLOMERATES", null)) {
            return rows.next();
        }
    }

    /** The sequences of a schema, without those behind identity columns. */
    List<StoredSequence> sequences(String schema) throws SQLException {
        List<StoredSequence> sequences = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SEQUENCES)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sequences.add(new StoredSequence(rows.getString(1), rows.getLong(2), rows.getInt(3)));
                }
            }
        }
        return sequences;
    }

    /** The unique constraints of a table by the index that stands behind them; other constraints by theirs, without a name. */
    Map<String, String> constraintsByIndex(String schema, String table) throws SQLException {
        Map<String, String> names = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(CONSTRAINTS)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    boolean unique = rows.getString(2).equals("U");
                    names.merge(rows.getString(3), unique ? rows.getString(1) : "", (one, other) -> one + other);
                }
            }
        }
        return names;
    }
}
