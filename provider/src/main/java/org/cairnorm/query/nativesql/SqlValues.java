package org.cairnorm.query.nativesql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** Writes values of which nothing is known but their class. Thread-safe. */
public final class SqlValues {
    private final MappingModel model;
    private final Dialect dialect;
    private final Codec<Object> unknown;
    private final Map<Class<?>, Codec<?>> codecs = new ConcurrentHashMap<>();

    public SqlValues(MappingModel model, Dialect dialect) {
        this.model = Objects.requireNonNull(model);
        this.dialect = Objects.requireNonNull(dialect);
        this.unknown = dialect.codec(Types.UNKNOWN);
    }

    /**
     * Checks that a value can be bound, before anything is sent.
     *
     * @throws IllegalArgumentException if it is an entity or an enumeration, of which only the mapping knows what is stored
     */
    public void require(@Nullable Object value, QueryParameter parameter) {
        if (value != null && !codecs.containsKey(value.getClass())) {
            codecs.put(value.getClass(), codec(value, parameter));
        }
    }

    /** Binds a value that was {@linkplain #require checked}. */
    public void write(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            unknown.writeNull(statement, index);
            return;
        }
        write(Objects.requireNonNull(codecs.get(value.getClass())), statement, index, value);
    }

    @SuppressWarnings("unchecked")
    private static <J> void write(Codec<J> codec, PreparedStatement statement, int index, Object value)
            throws SQLException {
        codec.write(statement, index, (J) value);
    }

    private Codec<?> codec(Object value, QueryParameter parameter) {
        Class<?> type = value.getClass();
        if (value instanceof Enum<?>) {
            throw new IllegalArgumentException(
                    SqlProblem.NOT_STORABLE.with(type.getName(), parameter.label(), "name() or ordinal()"));
        }
        if (model.entity(type) != null) {
            throw new IllegalArgumentException(
                    SqlProblem.NOT_STORABLE.with(type.getName(), parameter.label(), "its identifier"));
        }
        return dialect.codec(type(value));
    }

    private static DataType<?> type(Object value) {
        if (value instanceof Calendar) {
            return Types.CALENDAR_AS_TIMESTAMP;
        }
        DataType<?> known = Types.find(value.getClass()).orElse(null);
        if (known != null) {
            return known;
        }
        return value instanceof Date ? Types.DATE_AS_TIMESTAMP : Types.UNKNOWN;
    }
}
