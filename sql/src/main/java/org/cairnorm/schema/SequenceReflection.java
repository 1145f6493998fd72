package org.cairnorm.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairnorm.dialect.Identifiers;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Sequence;
import org.jspecify.annotations.Nullable;

/** Reads the sequences of one schema back, without those that number identity columns. */
final class SequenceReflection {

    private final Connection connection;
    private final DatabaseMetaData database;
    private final Identifiers identifiers;
    private final @Nullable String schema;
    private final boolean hasInformationSchema;

    SequenceReflection(
            Connection connection, Identifiers identifiers, @Nullable String schema, boolean hasInformationSchema)
            throws SQLException {
        this.connection = connection;
        this.database = connection.getMetaData();
        this.identifiers = identifiers;
        this.schema = schema;
        this.hasInformationSchema = hasInformationSchema;
    }

    List<Sequence> sequences() throws SQLException {
        return hasSequenceView() ? sequencesByView() : sequencesByTheirOwn();
    }

    private boolean hasSequenceView() throws SQLException {
        if (!hasInformationSchema) {
            return false;
        }
        for (String name : new String[] {"SEQUENCES", "sequences"}) {
            try (ResultSet rows = database.getTables(null, null, name, null)) {
                while (rows.next()) {
                    String in = String.valueOf(rows.getString("TABLE_SCHEM")) + rows.getString("TABLE_CAT");
                    if (in.toLowerCase(Locale.ROOT).contains("information_schema")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private List<Sequence> sequencesByView() throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        String sql = "select sequence_name, start_value, increment from information_schema.sequences"
                + " where sequence_schema = ? order by sequence_name";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    if (!isOfIdentity(name)) {
                        sequences.add(new Sequence(named(name), rows.getLong(2), rows.getInt(3)));
                    }
                }
            }
        }
        return sequences;
    }

    private static boolean isOfIdentity(String sequence) {
        return sequence.startsWith("SYSTEM_SEQUENCE_");
    }

    /** MariaDB: a sequence is a table of one row that tells about itself. */
    private List<Sequence> sequencesByTheirOwn() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = database.getTables(connection.getCatalog(), schema, null, new String[] {"SEQUENCE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        List<Sequence> sequences = new ArrayList<>();
        String quote = database.getIdentifierQuoteString();
        for (String name : names) {
            String quoted = quote + name.replace(quote, quote + quote) + quote;
            try (PreparedStatement statement =
                            connection.prepareStatement("select start_value, increment from " + quoted);
                    ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    sequences.add(new Sequence(named(name), row.getLong(1), row.getInt(2)));
                }
            }
        }
        return sequences;
    }

    private QualifiedName named(String storedName) {
        return new QualifiedName(null, null, identifiers.fromCatalog(storedName));
    }
}
