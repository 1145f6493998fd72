package org.cairnorm.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cairnorm.sql.type.Codec;
import org.jspecify.annotations.Nullable;

/**
 * What a statement gave: rows, read one by one while they are asked for, or the number of rows it changed. Reading to the
 * end closes it; close it when you stop earlier. A result can be read once.
 */
public final class Result implements AutoCloseable, Iterable<Row> {

    private final ResultShape shape;
    private final List<Codec<?>> codecs;
    private final @Nullable Rows rows;
    private final int updateCount;

    private Result(ResultShape shape, List<Codec<?>> codecs, @Nullable Rows rows, int updateCount) {
        this.shape = shape;
        this.codecs = codecs;
        this.rows = rows;
        this.updateCount = updateCount;
    }

    static Result ofRows(ResultShape shape, List<Codec<?>> codecs, Rows rows) {
        return new Result(shape, codecs, rows, -1);
    }

    static Result ofUpdate(int count) {
        return new Result(new ResultShape(List.of(), List.of()), List.of(), null, count);
    }

    /** The names of the columns, in order; empty when the statement gave no rows. */
    public List<String> columns() {
        return shape.names();
    }

    /** How many rows were changed; -1 when the statement gave rows instead. */
    public int updateCount() {
        return updateCount;
    }

    /** Whether the statement gave rows. */
    public boolean hasRows() {
        return rows != null;
    }

    /** The next row, or null after the last one. */
    public @Nullable Row next() {
        if (rows == null) {
            throw new IllegalStateException("The statement gave no rows; it changed " + updateCount);
        }
        if (!rows.next()) {
            return null;
        }
        @Nullable Object[] values = new @Nullable Object[codecs.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = codecs.get(i).read(rows.resultSet(), i + 1);
            }
        } catch (SQLException | RuntimeException e) {
            throw rows.failure(e);
        }
        return new Row(shape, values);
    }

    /** All (further) rows. */
    public List<Row> all() {
        try (this) {
            List<Row> all = new ArrayList<>();
            for (Row row = next(); row != null; row = next()) {
                all.add(row);
            }
            return all;
        }
    }

    /** The first (further) row; the others are not read. */
    public Optional<Row> first() {
        try (this) {
            return Optional.ofNullable(next());
        }
    }

    /**
     * The only row.
     *
     * @throws NoSuchElementException if there is none
     * @throws IllegalStateException if there are more
     */
    public Row one() {
        try (this) {
            Row row = next();
            if (row == null) {
                throw new NoSuchElementException("The statement gave no row, but one was expected");
            }
            if (next() != null) {
                throw new IllegalStateException("The statement gave more than one row, but one was expected");
            }
            return row;
        }
    }

    /** The first value of the only row, as a type. */
    public <J> @Nullable J scalar(Class<J> type) {
        return one().get(0, type);
    }

    /** The first value of all (further) rows, as a type. */
    public <J> List<@Nullable J> scalars(Class<J> type) {
        List<@Nullable J> all = new ArrayList<>();
        try (this) {
            for (Row row = next(); row != null; row = next()) {
                all.add(row.get(0, type));
            }
        }
        return all;
    }

    /** The (further) rows as a stream; reading it to the end or closing it closes this. */
    public Stream<Row> stream() {
        Spliterator<Row> parts =
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(parts, false).onClose(this::close);
    }

    /** The (further) rows. */
    @Override
    public Iterator<Row> iterator() {
        return new Iterator<>() {
            private @Nullable Row ahead;
            private boolean looked;

            @Override
            public boolean hasNext() {
                if (!looked) {
                    ahead = Result.this.next();
                    looked = true;
                }
                return ahead != null;
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("There is no further row");
                }
                looked = false;
                Row row = ahead;
                ahead = null;
                return java.util.Objects.requireNonNull(row);
            }
        };
    }

    /** Reads all (further) rows and lays them out as a table for people. */
    public String toTable() {
        if (rows == null) {
            return updateCount + (updateCount == 1 ? " row changed\n" : " rows changed\n");
        }
        List<Row> all = all();
        TextTable table = new TextTable(shape.names());
        for (Row row : all) {
            List<String> cells = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                Object value = row.get(i);
                if (value instanceof Number) {
                    table.alignRight(i);
                }
                cells.add(value == null ? "" : ResultShape.text(value));
            }
            table.add(cells);
        }
        return table.toString();
    }

    /** Never throws. */
    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
