package org.cairnorm.sql.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A codec that writes and reads {@code int} without boxing. */
public interface IntCodec extends Codec<Integer> {

    /** Binds a value at a 1-based index. */
    void writeInt(PreparedStatement statement, int index, int value) throws SQLException;

    /** Reads a column at a 1-based index; 0 for SQL null, which {@link ResultSet#wasNull()} tells apart. */
    int readInt(ResultSet row, int index) throws SQLException;

    @Override
    default void write(PreparedStatement statement, int index, Integer value) throws SQLException {
        writeInt(statement, index, value);
    }

    @Override
    default @Nullable Integer read(ResultSet row, int index) throws SQLException {
        int value = readInt(row, index);
        return row.wasNull() ? null : (Integer) value;
    }
}
