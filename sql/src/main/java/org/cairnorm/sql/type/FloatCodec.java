package org.cairnorm.sql.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A codec that writes and reads {@code float} without boxing. */
public interface FloatCodec extends Codec<Float> {

    /** Binds a value at a 1-based index. */
    void writeFloat(PreparedStatement statement, int index, float value) throws SQLException;

    /** Reads a column at a 1-based index; 0 for SQL null, which {@link ResultSet#wasNull()} tells apart. */
    float readFloat(ResultSet row, int index) throws SQLException;

    @Override
    default void write(PreparedStatement statement, int index, Float value) throws SQLException {
        writeFloat(statement, index, value);
    }

    @Override
    default @Nullable Float read(ResultSet row, int index) throws SQLException {
        float value = readFloat(row, index);
        return row.wasNull() ? null : (Float) value;
    }
}
