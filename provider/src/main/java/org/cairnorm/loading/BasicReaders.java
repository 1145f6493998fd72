package org.cairnorm.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.sql.type.BooleanCodec;
import org.cairnorm.sql.type.ByteCodec;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DoubleCodec;
import org.cairnorm.sql.type.FloatCodec;
import org.cairnorm.sql.type.IntCodec;
import org.cairnorm.sql.type.LongCodec;
import org.cairnorm.sql.type.ShortCodec;
import org.jspecify.annotations.Nullable;

/** Readers of basic attributes: a primitive field is read without boxing where the codec can. */
final class BasicReaders {
    private BasicReaders() {}

    static AttributeReader of(ClassAccess access, int attribute, Class<?> fieldType, Codec<?> codec, int place) {
        if (fieldType == int.class && codec instanceof IntCodec ints) {
            return new IntReader(access, attribute, ints, place);
        }
        if (fieldType == long.class && codec instanceof LongCodec longs) {
            return new LongReader(access, attribute, longs, place);
        }
        if (fieldType == boolean.class && codec instanceof BooleanCodec booleans) {
            return new BooleanReader(access, attribute, booleans, place);
        }
        if (fieldType == double.class && codec instanceof DoubleCodec doubles) {
            return new DoubleReader(access, attribute, doubles, place);
        }
        if (fieldType == float.class && codec instanceof FloatCodec floats) {
            return new FloatReader(access, attribute, floats, place);
        }
        if (fieldType == short.class && codec instanceof ShortCodec shorts) {
            return new ShortReader(access, attribute, shorts, place);
        }
        if (fieldType == byte.class && codec instanceof ByteCodec bytes) {
            return new ByteReader(access, attribute, bytes, place);
        }
        return new ObjectReader(access, attribute, codec, place);
    }

    private abstract static class BasicReader extends AttributeReader {
        final ClassAccess access;
        final int attribute;
        final int place;

        BasicReader(ClassAccess access, int attribute, int place) {
            this.access = access;
            this.attribute = attribute;
            this.place = place;
        }

        abstract Codec<?> codec();

        @Override
        int attribute() {
            return attribute;
        }

        @Override
        @Nullable Object value(ResultSet row, @Nullable EntityEntry owner, RowContext context) throws SQLException {
            return codec().read(row, place);
        }
    }

    private static final class ObjectReader extends BasicReader {
        private final Codec<?> codec;

        ObjectReader(ClassAccess access, int attribute, Codec<?> codec, int place) {
            super(access, attribute, place);
            this.codec = codec;
        }

        @Override
        Codec<?> codec() {
            return codec;
        }

        @Override
        boolean read(ResultSet row, Object target, @Nullable EntityEntry owner, RowContext context)
                throws SQLException {
            Object value = codec.read(row, place);
            access.set(target, attribute, value);
            return value != null;
        }
    }

    private static final class IntReader extends BasicReader {
        private final IntCodec codec;

        IntReader(ClassAccess access, int attribute, IntCodec codec, int place) {
            super(access, attribute, place);
            this.codec = codec;
        }

        @Override
        Codec<?> codec() {
            return codec;
        }

        @Override
        boolean read(ResultSet row, Object target, @Nullable EntityEntry owner, RowContext context)
                throws SQLException {
            int value = codec.readInt(row, place);
            access.setInt(target, attribute, value);
            return value != 0 || !row.wasNull();
        }
    }

    private static final class LongReader extends BasicReader {
        private final LongCodec codec;

        LongReader(ClassAccess access, int attribute, LongCodec codec, int place) {
            super(access, attribute, place);
            this.codec = codec;
        }

        @Override
        Codec<?> codec() {
            return codec;
        }

        @Override
        boolean read(ResultSet row, Object target, @Nullable EntityEntry owner, RowContext context)
                throws SQLException {
            long value = codec.readLong(row, place);
            access.setLong(target, attribute, value);
            return value != 0 || !row.wasNull();
        }
    }

    private static final class BooleanReader extends BasicReader {
        private final BooleanCodec codec;

        BooleanReader(ClassAccess access, int attribute, BooleanCodec codec, int place) {
            super(access, attribute, place);
            this.codec = codec;
        }

        @Override
        Codec<?> codec() {
            return codec;
        }

        @Override
        boolean read(ResultSet row, Object target, @Nullable EntityEntry owner, RowContext context)
                throws SQLException {
            boolean value = codec.readBoolean(row, place);
            access.setBoolean(target, attribute, value);
            return value || !row.wasNull();
        }
    }

    private static final class DoubleReader extends BasicReader {
        private final DoubleCodec codec;

        DoubleReader(ClassAccess access, int attribute, DoubleCodec codec, int place) {
            super(access, attribute, place);
            this.codec = codec;
        }

        @Override
        Codec<?> codec() {
            return codec;
        }

        @Override
        boolean read(ResultSet row, Object target, @Nullable EntityEntry owner, RowContext context)
                throws SQLException {
            double value = codec.readDouble(row, place);
            access.setDouble(target, attribute, value);
            return value != 0 || !row.wasNull();
        }
    }

    private static final class FloatReader extends BasicReader {
        private final FloatCodec codec;

        FloatReader(ClassAccess access, int attribute, FloatCodec codec, int place) {
            super(access, attribute, place);
            this.codec = codec;
        }

        @Override
        Codec<?> codec() {
            return codec;
        }

        @Override
        boolean read(ResultSet row, Object target, @Nullable EntityEntry owner, RowContext context)
                throws SQLException {
            float value = codec.readFloat(row, place);
            access.setFloat(target, attribute, value);
            return value != 0 || !row.wasNull();
        }
    }

    private static final class ShortReader extends BasicReader {
        private final ShortCodec codec;

        ShortReader(ClassAccess access, int attribute, ShortCodec codec, int place) {
            super(access, attribute, place);
            this.codec = codec;
        }

        @Override
        Codec<?> codec() {
            return codec;
        }

        @Override
        boolean read(ResultSet row, Object target, @Nullable EntityEntry owner, RowContext context)
                throws SQLException {
            short value = codec.readShort(row, place);
            access.setShort(target, attribute, value);
            return value != 0 || !row.wasNull();
        }
    }

    private static final class ByteReader extends BasicReader {
        private final ByteCodec codec;

        ByteReader(ClassAccess access, int attribute, ByteCodec codec, int place) {
            super(access, attribute, place);
            this.codec = codec;
        }

        @Override
        Codec<?> codec() {
            return codec;
        }

        @Override
        boolean read(ResultSet row, Object target, @Nullable EntityEntry owner, RowContext context)
                throws SQLException {
            byte value = codec.readByte(row, place);
            access.setByte(target, attribute, value);
            return value != 0 || !row.wasNull();
        }
    }
}
