package org.cairnorm.sql.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A codec that writes and reads {@code short} without boxing. */
public interface ShortCodec extends Codec<Short> {

    /** Binds a value at a 1-based index. */
    void writeShort(PreparedStatement statement, int index, short value) throws SQLException;

    /** Reads a column at a 1-based index; 0 for SQL null, which {@link ResultSet#wasNull()} tells apart. */
    short readShort(ResultSet row, int index) throws SQLException;

    @Override
    default void write(PreparedStatement statement, int index, Short value) throws SQLException {
        writeShort(statement, index, value);
    }

    @Override
    default @Nullable Short read(ResultSet row, int index) throws SQLException {
        short value = readShort(row, index);
        return row.wasNull() ? null : (Short) value;
    }
}
