package org.cairnorm.flush;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.type.Codec;
import org.jspecify.annotations.Nullable;

/** Writes what a row operation has for one column: the meeting of a column of the statement and a value of the model. */
abstract class ColumnWriter {
    private final Column<?> column;
    private final Codec<Object> codec;

    @SuppressWarnings("unchecked")
    ColumnWriter(Column<?> column, Dialect dialect) {
        this.column = column;
        this.codec = (Codec<Object>) dialect.codec(column.type());
    }

    final Column<?> column() {
        return column;
    }

    /** The value to be written, boxed. */
    abstract @Nullable Object value(RowOperation operation);

    /** The value that the row has in the database as far as known; what {@link #value} gives where that is not kept apart. */
    @Nullable Object storedValue(RowOperation operation) {
        return value(operation);
    }

    /** Binds the value; subclasses for primitives do it without boxing. */
    void write(PreparedStatement statement, int place, RowOperation operation) throws SQLException {
        writeBoxed(statement, place, value(operation));
    }

    final void writeBoxed(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value == null) {
            codec.writeNull(statement, place);
        } else {
            codec.write(statement, place, value);
        }
    }

    final void writeNull(PreparedStatement statement, int place) throws SQLException {
        codec.writeNull(statement, place);
    }
}
