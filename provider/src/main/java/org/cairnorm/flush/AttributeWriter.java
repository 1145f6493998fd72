package org.cairnorm.flush;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.ColumnValues;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.type.BooleanCodec;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DoubleCodec;
import org.cairnorm.sql.type.IntCodec;
import org.cairnorm.sql.type.LongCodec;
import org.jspecify.annotations.Nullable;

/** Writes a column from an attribute of the operation's entity. */
class AttributeWriter extends ColumnWriter {
    private final ClassAccess access;
    private final AttributeMapping attribute;
    private final int part;

    private AttributeWriter(
            Column<?> column, Dialect dialect, ClassAccess access, AttributeMapping attribute, int part) {
        super(column, dialect);
        this.access = access;
        this.attribute = attribute;
        this.part = part;
    }

    /** The writer for column number {@code part} of an attribute. */
    static AttributeWriter of(Dialect dialect, ClassAccess access, AttributeMapping attribute, int part) {
        Column<?> column = attribute.columns().get(part);
        if (attribute instanceof BasicAttribute basic) {
            Codec<?> codec = dialect.codec(column.type());
            if (basic.javaType() == int.class && codec instanceof IntCodec ints) {
                return new OfInt(column, dialect, access, attribute, ints);
            }
            if (basic.javaType() == long.class && codec instanceof LongCodec longs) {
                return new OfLong(column, dialect, access, attribute, longs);
            }
            if (basic.javaType() == double.class && codec instanceof DoubleCodec doubles) {
                return new OfDouble(column, dialect, access, attribute, doubles);
            }
            if (basic.javaType() == boolean.class && codec instanceof BooleanCodec booleans) {
                return new OfBoolean(column, dialect, access, attribute, booleans);
            }
        }
        return new AttributeWriter(column, dialect, access, attribute, part);
    }

    AttributeMapping attribute() {
        return attribute;
    }

    @Override
    @Nullable Object value(RowOperation operation) {
        return valueOf(operation.instance());
    }

    final @Nullable Object valueOf(Object instance) {
        return ColumnValues.of(attribute, access.get(instance, attribute.index()), part);
    }

    final @Nullable Object valueOfSnapshot(Object snapshot) {
        return ColumnValues.of(attribute, access.captured(snapshot, attribute.index()), part);
    }

    @Override
    @Nullable Object storedValue(RowOperation operation) {
        Object snapshot = operation.owner().snapshot();
        return snapshot == null ? value(operation) : valueOfSnapshot(snapshot);
    }

    private static final class OfInt extends AttributeWriter {
        private final ClassAccess access;
        private final int index;
        private final IntCodec codec;

        OfInt(Column<?> column, Dialect dialect, ClassAccess access, AttributeMapping attribute, IntCodec codec) {
            super(column, dialect, access, attribute, 0);
            this.access = access;
            this.index = attribute.index();
            this.codec = codec;
        }

        @Override
        void write(PreparedStatement statement, int place, RowOperation operation) throws SQLException {
            codec.writeInt(statement, place, access.getInt(operation.instance(), index));
        }
    }

    private static final class OfLong extends AttributeWriter {
        private final ClassAccess access;
        private final int index;
        private final LongCodec codec;

        OfLong(Column<?> column, Dialect dialect, ClassAccess access, AttributeMapping attribute, LongCodec codec) {
            super(column, dialect, access, attribute, 0);
            this.access = access;
            this.index = attribute.index();
            this.codec = codec;
        }

        @Override
        void write(PreparedStatement statement, int place, RowOperation operation) throws SQLException {
            codec.writeLong(statement, place, access.getLong(operation.instance(), index));
        }
    }

    private static final class OfDouble extends AttributeWriter {
        private final ClassAccess access;
        private final int index;
        private final DoubleCodec codec;

        OfDouble(Column<?> column, Dialect dialect, ClassAccess access, AttributeMapping attribute, DoubleCodec codec) {
            super(column, dialect, access, attribute, 0);
            this.access = access;
            this.index = attribute.index();
            this.codec = codec;
        }

        @Override
        void write(PreparedStatement statement, int place, RowOperation operation) throws SQLException {
            codec.writeDouble(statement, place, access.getDouble(operation.instance(), index));
        }
    }

    private static final class OfBoolean extends AttributeWriter {
        private final ClassAccess access;
        private final int index;
        private final BooleanCodec codec;

        OfBoolean(
                Column<?> column, Dialect dialect, ClassAccess access, AttributeMapping attribute, BooleanCodec codec) {
            super(column, dialect, access, attribute, 0);
            this.access = access;
            this.index = attribute.index();
            this.codec = codec;
        }

        @Override
        void write(PreparedStatement statement, int place, RowOperation operation) throws SQLException {
            codec.writeBoolean(statement, place, access.getBoolean(operation.instance(), index));
        }
    }
}
