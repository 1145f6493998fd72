package org.cairnorm.loading;

import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.sql.type.Codec;
import org.jspecify.annotations.Nullable;

/** Tells which entity of a hierarchy a row is, and with it how the row is read. */
final class TypeReader {
    private final EntityMapping mapping;
    private final InstanceReader[] readers;
    private final @Nullable Codec<?> codec;
    private final int place;
    private final Map<Object, InstanceReader> byValue;

    /** Rows are all of one entity. */
    TypeReader(InstanceReader only) {
        this(only.mapping(), new InstanceReader[] {only}, null, 0, Map.of());
    }

    /** Rows tell their entity by a value. */
    TypeReader(
            EntityMapping mapping,
            InstanceReader[] readers,
            @Nullable Codec<?> codec,
            int place,
            Map<Object, InstanceReader> byValue) {
        this.mapping = mapping;
        this.readers = readers;
        this.codec = codec;
        this.place = place;
        this.byValue = new HashMap<>(byValue);
    }

    /** The reader for the present row. */
    InstanceReader of(ResultSet row, Object id) throws SQLException {
        if (codec == null) {
            return readers[0];
        }
        Object value = codec.read(row, place);
        InstanceReader found = byValue.get(value);
        if (found == null && value instanceof String text) {
            found = byValue.get(text.stripTrailing());
        }
        if (found == null) {
            throw new PersistenceException(LoadingProblem.UNKNOWN_DISCRIMINATOR.with(
                    mapping.name(),
                    id,
                    value,
                    byValue.keySet().stream().map(String::valueOf).sorted().toList()));
        }
        return found;
    }

    /** The reader for instances of an entity. */
    InstanceReader of(EntityMapping concrete) {
        for (InstanceReader reader : readers) {
            if (reader.mapping() == concrete) {
                return reader;
            }
        }
        throw new PersistenceException(LoadingProblem.OTHER_ENTITY.with(mapping.name(), concrete.name()));
    }
}
