package org.cairnorm.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairnorm.dialect.ArrayCodec;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.SlotPlace;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.query.lowering.LoweredBulk;
import org.cairnorm.query.lowering.SlotBinding;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** Writes what is bound at one marker of a statement. Made once per text. */
abstract class ValueWriter {
    /** The slot of the number of rows that are left out. */
    static final String FIRST = "#first";
    /** The slot of the greatest number of rows. */
    static final String MOST = "#most";

    /** What one execution binds besides the parameters. */
    record Page(int first, int most, List<?> keys) {
        static final Page ALL = new Page(0, Integer.MAX_VALUE, List.of());
    }

    abstract void write(PreparedStatement statement, int index, ParameterValues values, Page page) throws SQLException;

    /** The writers of all markers of a text. */
    static ValueWriter[] of(
            SqlText sql, Map<String, List<SlotBinding>> bindings, CompiledQuery query, Dialect dialect) {
        ValueWriter[] writers = new ValueWriter[sql.slots().size()];
        for (int i = 0; i < writers.length; i++) {
            writers[i] = of(sql.slots().get(i), bindings, query, dialect);
        }
        return writers;
    }

    private static ValueWriter of(
            SlotPlace place, Map<String, List<SlotBinding>> bindings, CompiledQuery query, Dialect dialect) {
        String slot = place.slot();
        if (slot == null) {
            return constant(place.type(), place.value(), dialect);
        }
        if (slot.equals(FIRST) || slot.equals(MOST)) {
            boolean first = slot.equals(FIRST);
            Codec<Integer> codec = dialect.codec(Types.INTEGER);
            return new ValueWriter() {
                @Override
                void write(PreparedStatement statement, int index, ParameterValues values, Page page)
                        throws SQLException {
                    codec.write(statement, index, first ? page.first() : page.most());
                }
            };
        }
        if (slot.equals(LoweredBulk.KEYS)) {
            return place.form() == SlotPlace.Form.ARRAY
                    ? keys(place.type(), dialect)
                    : key(place.type(), place.element(), place.part(), dialect);
        }
        List<SlotBinding> parts = bindings.get(slot);
        if (parts == null) {
            throw new IllegalStateException("No parameter belongs to the slot '" + slot + "'");
        }
        SlotBinding binding = parts.get(Math.max(0, place.part()));
        int parameter = query.place(binding.parameter());
        Cell<?> cell = Cell.of(binding.parameter(), place.type(), dialect);
        return switch (place.form()) {
            case ARRAY -> ArrayWriter.of(binding, parameter, place.type(), dialect);
            case ELEMENT -> new ElementWriter(binding, parameter, place.element(), cell);
            default -> new SingleWriter(binding, parameter, cell);
        };
    }

    private static <J> ValueWriter constant(DataType<J> type, @Nullable Object value, Dialect dialect) {
        Codec<J> codec = dialect.codec(type);
        J constant = type.cast(value);
        return new ValueWriter() {
            @Override
            void write(PreparedStatement statement, int index, ParameterValues values, Page page) throws SQLException {
                codec.writeNullable(statement, index, constant);
            }
        };
    }

    private static <J> ValueWriter keys(DataType<J> type, Dialect dialect) {
        ArrayCodec<J> codec = dialect.arrayCodec(type);
        return new ValueWriter() {
            @Override
            void write(PreparedStatement statement, int index, ParameterValues values, Page page) throws SQLException {
                List<@Nullable J> keys = new ArrayList<>(page.keys().size());
                for (Object key : page.keys()) {
                    keys.add(type.cast(key));
                }
                codec.write(statement, index, keys);
            }
        };
    }

    private static <J> ValueWriter key(DataType<J> type, int element, int part, Dialect dialect) {
        Codec<J> codec = dialect.codec(type);
        return new ValueWriter() {
            @Override
            void write(PreparedStatement statement, int index, ParameterValues values, Page page) throws SQLException {
                Object key = page.keys().get(Math.min(element, page.keys().size() - 1));
                codec.writeNullable(statement, index, type.cast(part < 0 ? key : ((List<?>) key).get(part)));
            }
        };
    }

    /** Writes values of one type; a value of another class is converted, or written as what it is. */
    private record Cell<J>(QueryParameter parameter, DataType<J> type, Codec<J> codec, Dialect dialect) {

        static <J> Cell<J> of(QueryParameter parameter, DataType<J> type, Dialect dialect) {
            return new Cell<>(parameter, type, dialect.codec(type), dialect);
        }

        void write(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
            if (value == null) {
                codec.writeNull(statement, index);
            } else if (type.isUnknown()) {
                writeAsItIs(statement, index, value);
            } else if (type.javaType().isInstance(value)) {
                codec.write(statement, index, type.javaType().cast(value));
            } else {
                Object converted = ParameterRules.convert(value, type.javaType());
                if (converted != null && type.javaType().isInstance(converted)) {
                    codec.write(statement, index, type.javaType().cast(converted));
                } else {
                    writeAsItIs(statement, index, value);
                }
            }
        }

        private void writeAsItIs(PreparedStatement statement, int index, Object value) throws SQLException {
            Class<?> javaType = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
            write(statement, index, value, javaType);
        }

        private <T> void write(PreparedStatement statement, int index, Object value, Class<T> javaType)
                throws SQLException {
            DataType<T> own = Types.find(javaType)
                    .orElseThrow(() -> new IllegalArgumentException(
                            QueryProblem.UNKNOWN_VALUE_TYPE.with(javaType.getName(), parameter.label())));
            dialect.codec(own).write(statement, index, javaType.cast(value));
        }
    }

    private static final class SingleWriter extends ValueWriter {
        private final SlotBinding binding;
        private final int parameter;
        private final Cell<?> cell;

        SingleWriter(SlotBinding binding, int parameter, Cell<?> cell) {
            this.binding = binding;
            this.parameter = parameter;
            this.cell = cell;
        }

        @Override
        void write(PreparedStatement statement, int index, ParameterValues values, Page page) throws SQLException {
            Object value = values.at(parameter);
            cell.write(statement, index, value == null ? null : binding.part().of(value));
        }
    }

    private static final class ElementWriter extends ValueWriter {
        private final SlotBinding binding;
        private final int parameter;
        private final int element;
        private final Cell<?> cell;

        ElementWriter(SlotBinding binding, int parameter, int element, Cell<?> cell) {
            this.binding = binding;
            this.parameter = parameter;
            this.element = element;
            this.cell = cell;
        }

        @Override
        void write(PreparedStatement statement, int index, ParameterValues values, Page page) throws SQLException {
            List<?> elements = values.listAt(parameter);
            Object value = elements.get(Math.min(element, elements.size() - 1));
            cell.write(statement, index, value == null ? null : binding.part().of(value));
        }
    }

    /** Writes a collection as one array. A number that the type cannot hold equals nothing that is stored and is left out. */
    private static final class ArrayWriter<J> extends ValueWriter {
        private final SlotBinding binding;
        private final int parameter;
        private final DataType<J> type;
        private final ArrayCodec<J> codec;

        private ArrayWriter(SlotBinding binding, int parameter, DataType<J> type, ArrayCodec<J> codec) {
            this.binding = binding;
            this.parameter = parameter;
            this.type = type;
            this.codec = codec;
        }

        static <J> ArrayWriter<J> of(SlotBinding binding, int parameter, DataType<J> type, Dialect dialect) {
            return new ArrayWriter<>(binding, parameter, type, dialect.arrayCodec(type));
        }

        @Override
        void write(PreparedStatement statement, int index, ParameterValues values, Page page) throws SQLException {
            Collection<?> given = values.listAt(parameter);
            List<@Nullable J> elements = new ArrayList<>(given.size());
            for (Object value : given) {
                Object part = value == null ? null : binding.part().of(value);
                Object converted = part == null ? null : ParameterRules.convert(part, type.javaType());
                if (part == null || type.javaType().isInstance(converted)) {
                    elements.add(type.cast(converted));
                }
            }
            codec.write(statement, index, elements);
        }
    }
}
