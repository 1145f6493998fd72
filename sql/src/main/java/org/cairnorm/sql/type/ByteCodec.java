package org.cairnorm.sql.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A codec that writes and reads {@code byte} without boxing. */
public interface ByteCodec extends Codec<Byte> {

    /** Binds a value at a 1-based index. */
    void writeByte(PreparedStatement statement, int index, byte value) throws SQLException;

    /** Reads a column at a 1-based index; 0 for SQL null, which {@link ResultSet#wasNull()} tells apart. */
    byte readByte(ResultSet row, int index) throws SQLException;

    @Override
    default void write(PreparedStatement statement, int index, Byte value) throws SQLException {
        writeByte(statement, index, value);
    }

    @Override
    default @Nullable Byte read(ResultSet row, int index) throws SQLException {
        byte value = readByte(row, index);
        return row.wasNull() ? null : (Byte) value;
    }
}
