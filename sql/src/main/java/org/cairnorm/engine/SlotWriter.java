package org.cairnorm.engine;

import java.lang.reflect.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cairnorm.dialect.ArrayCodec;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.SlotPlace;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/** Writes the value of one place, found among named values. */
abstract class SlotWriter {

    /**
     * Looks whether there is a fitting value, before anything is sent.
     *
     * @throws IllegalArgumentException if there is none
     */
    abstract void check(Parameters parameters);

    abstract void write(PreparedStatement target, int index, Parameters parameters) throws SQLException;

    static SlotWriter of(SlotPlace place, Dialect dialect) {
        return of(place, place.type(), dialect);
    }

    private static <J> SlotWriter of(SlotPlace place, DataType<J> type, Dialect dialect) {
        return switch (place.form()) {
            case ARRAY -> new OfArray<>(place, type, dialect.arrayCodec(type));
            case ELEMENT -> new OfElement<>(place, new Cell<>(name(place), type, dialect.codec(type)));
            case VALUE -> new OfValue<>(new Cell<>(name(place), type, dialect.codec(type)));
            case BOUND -> new OfBound<>(place.value(), new Cell<>("(bound)", type, dialect.codec(type)));
        };
    }

    private static String name(SlotPlace place) {
        String slot = place.slot();
        if (slot == null) {
            throw new IllegalStateException("A place without a slot has no value: " + place);
        }
        return slot;
    }

    private static void checkType(String slot, DataType<?> type, @Nullable Object value) {
        if (value != null && !type.javaType().isInstance(value)) {
            throw new IllegalArgumentException("A value of slot \"" + slot + "\" is a "
                    + value.getClass().getName() + ", but the slot takes "
                    + type.javaType().getName());
        }
    }

    private record Cell<J>(String slot, DataType<J> type, Codec<J> codec) {

        void check(@Nullable Object value) {
            checkType(slot, type, value);
        }

        void write(PreparedStatement target, int index, @Nullable Object value) throws SQLException {
            codec.writeNullable(target, index, type.cast(value));
        }
    }

    private static final class OfValue<J> extends SlotWriter {

        private final Cell<J> cell;

        OfValue(Cell<J> cell) {
            this.cell = cell;
        }

        @Override
        void check(Parameters parameters) {
            cell.check(parameters.value(cell.slot));
        }

        @Override
        void write(PreparedStatement target, int index, Parameters parameters) throws SQLException {
            cell.write(target, index, parameters.value(cell.slot));
        }
    }

    private static final class OfBound<J> extends SlotWriter {

        private final @Nullable Object value;
        private final Cell<J> cell;

        OfBound(@Nullable Object value, Cell<J> cell) {
            this.value = value;
            this.cell = cell;
        }

        @Override
        void check(Parameters parameters) {
            cell.check(value);
        }

        @Override
        void write(PreparedStatement target, int index, Parameters parameters) throws SQLException {
            cell.write(target, index, value);
        }
    }

    private static final class OfElement<J> extends SlotWriter {

        private final int element;
        private final int part;
        private final Cell<J> cell;

        OfElement(SlotPlace place, Cell<J> cell) {
            this.element = place.element();
            this.part = place.part();
            this.cell = cell;
        }

        @Override
        void check(Parameters parameters) {
            cell.check(value(parameters));
        }

        @Override
        void write(PreparedStatement target, int index, Parameters parameters) throws SQLException {
            cell.write(target, index, value(parameters));
        }

        private @Nullable Object value(Parameters parameters) {
            Collection<?> values = collection(cell.slot, parameters);
            List<?> list = values instanceof List<?> already ? already : new ArrayList<>(values);
            Object value = list.get(Math.min(element, list.size() - 1));
            return part(cell.slot, value, part);
        }
    }

    private static final class OfArray<J> extends SlotWriter {

        private final String slot;
        private final int part;
        private final DataType<J> type;
        private final ArrayCodec<J> codec;

        OfArray(SlotPlace place, DataType<J> type, ArrayCodec<J> codec) {
            this.slot = name(place);
            this.part = place.part();
            this.type = type;
            this.codec = codec;
        }

        @Override
        void check(Parameters parameters) {
            for (Object element : collection(slot, parameters)) {
                checkType(slot, type, part(slot, element, part));
            }
        }

        @Override
        void write(PreparedStatement target, int index, Parameters parameters) throws SQLException {
            List<@Nullable J> elements = new ArrayList<>();
            for (Object element : collection(slot, parameters)) {
                elements.add(type.cast(part(slot, element, part)));
            }
            codec.write(target, index, elements);
        }
    }

    /** A part of an element, or the whole for -1. */
    private static @Nullable Object part(String slot, @Nullable Object element, int part) {
        if (part < 0) {
            return element;
        }
        if (element instanceof List<?> parts) {
            return parts.get(part);
        }
        if (element != null && element.getClass().isArray()) {
            return Array.get(element, part);
        }
        throw new IllegalArgumentException(
                "An element of slot \"" + slot + "\" stands for several values; give each as a List or an array");
    }

    private static Collection<?> collection(String slot, Parameters parameters) {
        Object value = parameters.value(slot);
        if (value instanceof Collection<?> values) {
            return values;
        }
        throw new IllegalArgumentException("Slot \"" + slot + "\" takes a Collection of values"
                + (value == null ? ", not null" : ", not a " + value.getClass().getName()));
    }
}
