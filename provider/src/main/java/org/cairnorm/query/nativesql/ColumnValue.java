package org.cairnorm.query.nativesql;

import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLXML;
import org.cairnorm.loading.RowContext;
import org.cairnorm.loading.RowReader;
import org.jspecify.annotations.Nullable;

/** Reads a column as what JDBC makes of it, without what would be worthless when the rows are closed. */
record ColumnValue(int place) implements RowReader<Object> {

    @Override
    public @Nullable Object read(ResultSet row, RowContext context) throws SQLException {
        return read(row, place);
    }

    static @Nullable Object read(ResultSet row, int place) throws SQLException {
        Object value = row.getObject(place);
        if (value instanceof Clob clob) {
            return clob.getSubString(1, Math.toIntExact(clob.length()));
        }
        if (value instanceof Blob blob) {
            return blob.getBytes(1, Math.toIntExact(blob.length()));
        }
        if (value instanceof SQLXML xml) {
            return xml.getString();
        }
        return value instanceof Array array ? array.getArray() : value;
    }

    /** An enumeration, held by name or by position. */
    record OfEnum<E extends Enum<E>>(int place, Class<E> type, String label) implements RowReader<E> {
        @Override
        public @Nullable E read(ResultSet row, RowContext context) throws SQLException {
            Object value = ColumnValue.read(row, place);
            if (value == null) {
                return null;
            }
            if (value instanceof Number number) {
                E[] constants = type.getEnumConstants();
                int ordinal = new BigDecimal(number.toString()).intValue();
                if (ordinal >= 0 && ordinal < constants.length) {
                    return constants[ordinal];
                }
            } else {
                for (E constant : type.getEnumConstants()) {
                    if (constant.name().equals(value.toString())) {
                        return constant;
                    }
                }
            }
            throw new PersistenceException(SqlProblem.NO_CONSTANT.with(label, value, type.getName()));
        }
    }
}
