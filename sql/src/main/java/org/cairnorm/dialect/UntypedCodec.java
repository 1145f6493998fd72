package org.cairnorm.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.sql.Bound;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/** Binds values of which only their class tells the type, and reads what the driver gives. */
record UntypedCodec(BaseDialect dialect) implements Codec<Object> {

    @Override
    public void write(PreparedStatement statement, int index, Object value) throws SQLException {
        DataType<?> type = Bound.of(value).type();
        if (type.isUnknown()) {
            statement.setObject(index, value);
        } else {
            writeAs(type, statement, index, value);
        }
    }

    private <J> void writeAs(DataType<J> type, PreparedStatement statement, int index, Object value)
            throws SQLException {
        dialect.codec(type).write(statement, index, type.javaType().cast(value));
    }

    @Override
    public void writeNull(PreparedStatement statement, int index) throws SQLException {
        statement.setObject(index, null);
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        return row.getObject(index);
    }
}
