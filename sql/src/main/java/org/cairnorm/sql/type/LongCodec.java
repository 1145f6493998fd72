package org.cairnorm.sql.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A codec that writes and reads {@code long} without boxing. */
public interface LongCodec extends Codec<Long> {

    /** Binds a value at a 1-based index. */
    void writeLong(PreparedStatement statement, int index, long value) throws SQLException;

    /** Reads a column at a 1-based index; 0 for SQL null, which {@link ResultSet#wasNull()} tells apart. */
    long readLong(ResultSet row, int index) throws SQLException;

    @Override
    default void write(PreparedStatement statement, int index, Long value) throws SQLException {
        writeLong(statement, index, value);
    }

    @Override
    default @Nullable Long read(ResultSet row, int index) throws SQLException {
        long value = readLong(row, index);
        return row.wasNull() ? null : (Long) value;
    }
}
