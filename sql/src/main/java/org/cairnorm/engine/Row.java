package org.cairnorm.engine;

import java.util.Collections;
import java.util.List;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.jspecify.annotations.Nullable;

/** One row of a {@link Result}: values by column, by name or by position (from 0). Independent of the database. */
public final class Row {

    private final ResultShape shape;
    private final @Nullable Object[] values;

    Row(ResultShape shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    /**
     * The value of a column.
     *
     * @throws IllegalArgumentException if the result has no such column, or more than one
     */
    public <J> @Nullable J get(Column<J> column) {
        return as(shape.indexOf(column), column.type().javaType());
    }

    /** The value of a column of one of several sources, as a type. */
    public <J> @Nullable J get(ColumnRef column, Class<J> type) {
        return as(shape.indexOf(column), type);
    }

    /** The value of a column of this name, as a type. */
    public <J> @Nullable J get(String name, Class<J> type) {
        return as(shape.indexOf(name), type);
    }

    /** The value at a position, as a type. */
    public <J> @Nullable J get(int index, Class<J> type) {
        return as(shape.checked(index), type);
    }

    /** The value of a column of this name. */
    public @Nullable Object get(String name) {
        return values[shape.indexOf(name)];
    }

    /** The value at a position. */
    public @Nullable Object get(int index) {
        return values[shape.checked(index)];
    }

    private <J> @Nullable J as(int index, Class<J> type) {
        Object value = values[index];
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException("Column \"" + shape.name(index) + "\" is read as "
                + value.getClass().getName() + ", not as " + type.getName()
                + "; cast it in the statement or ask for that type");
    }

    /** All values, in order. */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(java.util.Arrays.asList(values));
    }

    /** How many values. */
    public int size() {
        return values.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && values().equals(row.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** The values, as in {@code (1, Alice)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(ResultShape.text(values[i]));
        }
        return text.append(')').toString();
    }
}
