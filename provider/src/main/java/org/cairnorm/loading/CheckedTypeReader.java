package org.cairnorm.loading;

import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.type.Codec;
import org.jspecify.annotations.Nullable;

/** Refuses rows of other entities, which somebody else has selected from a table of many. */
final class CheckedTypeReader implements RowReader<Object> {
    private final EntityMapping mapping;
    private final Object own;
    private final Codec<?> codec;
    private final int place;
    private final RowReader<Object> reader;

    CheckedTypeReader(ResultSource source, SelectList list, Dialect dialect, RowReader<Object> reader) {
        this.mapping = source.entity();
        this.own = Objects.requireNonNull(source.typeOf(mapping).value());
        Expression type = source.type();
        this.codec = dialect.codec(type.type());
        this.place = list.add(type);
        this.reader = reader;
    }

    @Override
    public @Nullable Object read(ResultSet row, RowContext context) throws SQLException {
        Object value = codec.read(row, place);
        if (value != null
                && !own.equals(value)
                && !(value instanceof String text && own.equals(text.stripTrailing()))) {
            throw new PersistenceException(LoadingProblem.RESULT_OF_OTHER_ENTITY.with(
                    value, mapping.name(), own, mapping.root().name()));
        }
        return reader.read(row, context);
    }
}
