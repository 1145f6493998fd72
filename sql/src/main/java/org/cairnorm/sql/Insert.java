package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An insert of rows that are written down, that a query gives, or of one row of default values. Immutable; reads like SQL:
 * {@code insertInto(BOOK).columns(ID, TITLE).values(slot("id", …), slot("title", …))}.
 */
public final class Insert implements Statement {
    private final Table table;
    private final List<Column<?>> columns;
    private final @Nullable Query source;
    private final List<SelectItem> returning;
    private int hash;

    /**
     * An insert of all its parts.
     *
     * @param source the rows, or null for one row of default values, which then needs an empty list of columns
     * @param returning what is given back of the new rows, as unqualified columns
     */
    public Insert(Table table, List<? extends Column<?>> columns, @Nullable Query source, List<SelectItem> returning) {
        this.table = Objects.requireNonNull(table, "table");
        this.columns = List.copyOf(columns);
        this.source = source;
        this.returning = List.copyOf(returning);
        if (source == null && !columns.isEmpty()) {
            throw new IllegalArgumentException("The insert into '" + table.name() + "' names the columns " + names()
                    + " but gives no values; call values(…) or select(…)");
        }
        if (source != null && source.columnTypes().size() != columns.size()) {
            throw new IllegalArgumentException("The insert into '" + table.name() + "' names the columns " + names()
                    + " but gives " + source.columnTypes().size() + " values");
        }
    }

    private List<Identifier> names() {
        return columns.stream().<Identifier>map(Column::name).toList();
    }

    /** An insert of one row of default values. */
    public static Insert defaultValues(Table table) {
        return new Insert(table, List.of(), null, List.of());
    }

    /** Columns of a table, waiting for their values. */
    public static final class Into {
        private final Table table;
        private final List<Column<?>> columns;

        Into(Table table, List<? extends Column<?>> columns) {
            this.table = table;
            this.columns = List.copyOf(columns);
        }

        /** Names the columns. */
        public Into columns(Column<?>... named) {
            return new Into(table, Arrays.asList(named));
        }

        /** Names the columns. */
        public Into columns(List<? extends Column<?>> named) {
            return new Into(table, named);
        }

        /** One row; more rows may follow. */
        public Insert values(Expression... row) {
            return values(Arrays.asList(row));
        }

        /** One row of Java values, bound with the columns' types; more rows may follow. */
        public Insert values(@Nullable Object... row) {
            return values(bound(columns, row));
        }

        /** One row; more rows may follow. */
        public Insert values(List<? extends Expression> row) {
            return new Insert(table, columns, new Values(List.of(row)), List.of());
        }

        /** The rows of a query. */
        public Insert select(Query query) {
            return new Insert(table, columns, query, List.of());
        }

        /** One row of default values. */
        public Insert defaultValues() {
            return Insert.defaultValues(table);
        }
    }

    private static List<Expression> bound(List<Column<?>> columns, @Nullable Object... row) {
        List<Expression> values = new ArrayList<>(row.length);
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            if (value instanceof Expression expression) {
                values.add(expression);
            } else {
                values.add(i < columns.size() ? new Bound(value, columns.get(i).type()) : Literal.NULL);
            }
        }
        return values;
    }

    /** The table. */
    public Table table() {
        return table;
    }

    /** The columns that are given values. */
    public List<Column<?>> columns() {
        return columns;
    }

    /** The rows, or null for one row of default values. */
    public @Nullable Query source() {
        return source;
    }

    /** What is given back of the new rows. */
    public List<SelectItem> returning() {
        return returning;
    }

    /** This insert with one more row. */
    public Insert values(Expression... row) {
        return withRow(Arrays.asList(row));
    }

    /** This insert with one more row of Java values, bound with the columns' types. */
    public Insert values(@Nullable Object... row) {
        return withRow(bound(columns, row));
    }

    /** This insert with one more row. */
    public Insert withRow(List<? extends Expression> row) {
        if (!(source instanceof Values values)) {
            throw new IllegalStateException("Only an insert of written rows takes one more row");
        }
        List<List<? extends Expression>> rows = new ArrayList<>(values.rows());
        rows.add(row);
        return new Insert(table, columns, new Values(rows), returning);
    }

    /** This insert, giving back columns of the new rows. */
    public Insert returning(Column<?>... given) {
        return withReturning(Returning.items(given));
    }

    /** This insert, giving back something of the new rows. */
    public Insert withReturning(List<SelectItem> items) {
        return new Insert(table, columns, source, items);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitInsert(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Insert that
                        && hashCode() == that.hashCode()
                        && table.equals(that.table)
                        && columns.equals(that.columns)
                        && Objects.equals(source, that.source)
                        && returning.equals(that.returning);
    }

    @Override
    public int hashCode() {
        int h = hash;
        if (h == 0) {
            h = Objects.hash(table, columns, source, returning);
            hash = h;
        }
        return h;
    }

    @Override
    public String toString() {
        return "Insert into " + table.name() + names();
    }
}
