package org.cairnorm.sql.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A codec that writes and reads {@code boolean} without boxing. */
public interface BooleanCodec extends Codec<Boolean> {

    /** Binds a value at a 1-based index. */
    void writeBoolean(PreparedStatement statement, int index, boolean value) throws SQLException;

    /** Reads a column at a 1-based index; false for SQL null, which {@link ResultSet#wasNull()} tells apart. */
    boolean readBoolean(ResultSet row, int index) throws SQLException;

    @Override
    default void write(PreparedStatement statement, int index, Boolean value) throws SQLException {
        writeBoolean(statement, index, value);
    }

    @Override
    default @Nullable Boolean read(ResultSet row, int index) throws SQLException {
        boolean value = readBoolean(row, index);
        return row.wasNull() ? null : (Boolean) value;
    }
}
