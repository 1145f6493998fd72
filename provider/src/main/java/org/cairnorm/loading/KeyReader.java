package org.cairnorm.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/** Reads an identifier, or another key of an entity, from a row. */
abstract class KeyReader {

    /** The key; null if any part is null. */
    abstract @Nullable Object read(ResultSet row) throws SQLException;

    /** A reader of a key from the columns that hold it, or refer to it. */
    static KeyReader of(ReferencedKey key, List<Expression> columns, SelectList list, Dialect dialect) {
        List<DataType<?>> types = key.types();
        int[] places = new int[types.size()];
        Codec<?>[] codecs = new Codec<?>[places.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = list.add(columns.get(i));
            codecs[i] = dialect.codec(types.get(i));
        }
        return key.isPlain() ? new Plain(codecs[0], places[0]) : new Composite(key, codecs, places);
    }

    private static final class Plain extends KeyReader {
        private final Codec<?> codec;
        private final int place;

        Plain(Codec<?> codec, int place) {
            this.codec = codec;
            this.place = place;
        }

        @Override
        @Nullable Object read(ResultSet row) throws SQLException {
            return codec.read(row, place);
        }
    }

    private static final class Composite extends KeyReader {
        private final ReferencedKey key;
        private final Codec<?>[] codecs;
        private final int[] places;

        Composite(ReferencedKey key, Codec<?>[] codecs, int[] places) {
            this.key = key;
            this.codecs = codecs;
            this.places = places;
        }

        @Override
        @Nullable Object read(ResultSet row) throws SQLException {
            @Nullable Object[] parts = new @Nullable Object[places.length];
            for (int i = 0; i < parts.length; i++) {
                Object part = codecs[i].read(row, places[i]);
                if (part == null) {
                    return null;
                }
                parts[i] = part;
            }
            return key.fromParts(parts);
        }
    }
}
