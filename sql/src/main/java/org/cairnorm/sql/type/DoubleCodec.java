package org.cairnorm.sql.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A codec that writes and reads {@code double} without boxing. */
public interface DoubleCodec extends Codec<Double> {

    /** Binds a value at a 1-based index. */
    void writeDouble(PreparedStatement statement, int index, double value) throws SQLException;

    /** Reads a column at a 1-based index; 0 for SQL null, which {@link ResultSet#wasNull()} tells apart. */
    double readDouble(ResultSet row, int index) throws SQLException;

    @Override
    default void write(PreparedStatement statement, int index, Double value) throws SQLException {
        writeDouble(statement, index, value);
    }

    @Override
    default @Nullable Double read(ResultSet row, int index) throws SQLException {
        double value = readDouble(row, index);
        return row.wasNull() ? null : (Double) value;
    }
}
