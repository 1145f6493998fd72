package org.cairnorm.sql.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of one data type to JDBC and reads them back. Stateless and thread-safe. The sub-interfaces for
 * primitives, such as {@link IntCodec}, do the same without boxing.
 *
 * @param <J> the Java type
 */
public interface Codec<J> {

    /** Binds a value that is not null at a 1-based index. */
    void write(PreparedStatement statement, int index, J value) throws SQLException;

    /** Binds null at a 1-based index, with the type that the driver wants to hear. */
    void writeNull(PreparedStatement statement, int index) throws SQLException;

    /** Reads a column at a 1-based index; null for SQL null. */
    @Nullable J read(ResultSet row, int index) throws SQLException;

    /** Binds a value or null. */
    default void writeNullable(PreparedStatement statement, int index, @Nullable J value) throws SQLException {
        if (value == null) {
            writeNull(statement, index);
        } else {
            write(statement, index, value);
        }
    }
}
