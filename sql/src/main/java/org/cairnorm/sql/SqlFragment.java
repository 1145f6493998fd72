package org.cairnorm.sql;

import java.util.Objects;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * SQL that the author of a mapping or program wrote literally: a column default, a check constraint. It must never be made
 * from data.
 *
 * @param text the SQL
 * @param type the data type of its value
 */
public record SqlFragment(String text, DataType<?> type) implements CustomExpression {
    public SqlFragment {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(type, "type");
    }

    /** A fragment of unknown type. */
    public static SqlFragment of(String text) {
        return new SqlFragment(text, Types.UNKNOWN);
    }

    @Override
    public void write(SqlWriter writer) {
        writer.text(text);
    }
}
