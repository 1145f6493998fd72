package org.cairnorm.examples.atlas;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Rows and columns of text. Numbers stand to the right; what is too long ends in an ellipsis. */
public final class Table {

    private static final String INDENT = "   ";
    private static final String GAP = "  ";
    private static final int WIDEST = 112;

    private final List<Column> columns;
    private final int height;

    private Table(List<Column> columns, int height) {
        this.columns = columns;
        this.height = height;
    }

    /** A table of one row for each of these; it has no column yet. */
    public static <R> Rows<R> of(Collection<R> rows) {
        return new Rows<>(List.copyOf(rows));
    }

    public void print(PrintStream out) {
        out.println(line(column -> column.padded(column.heading)));
        out.println(line(Column::rule));
        for (int row = 0; row < height; row++) {
            int here = row;
            out.println(line(column -> column.padded(column.cells.get(here))));
        }
    }

    private String line(Function<Column, String> cell) {
        return INDENT + String.join(GAP, columns.stream().map(cell).toList()).stripTrailing();
    }

    /** Rows that wait for their columns. */
    public static final class Rows<R> {
        private final List<R> rows;
        private final List<Column> columns = new ArrayList<>();

        private Rows(List<R> rows) {
            this.rows = rows;
        }

        /** Adds a column; its cells are read at once. */
        public Rows<R> column(String heading, Function<? super R, ?> value) {
            List<?> values = rows.stream().map(value).toList();
            boolean numbers = !values.isEmpty() && values.stream().allMatch(Number.class::isInstance);
            columns.add(new Column(heading, values.stream().map(Table::text).toList(), numbers));
            return this;
        }

        public Table table() {
            return new Table(List.copyOf(columns), rows.size());
        }
    }

    private static String text(Object value) {
        String text = value instanceof Number ? String.format(Locale.ROOT, "%,d", value) : String.valueOf(value);
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }

    private record Column(String heading, List<String> cells, boolean numbers) {

        int width() {
            return cells.stream().mapToInt(Column::width).reduce(width(heading), Math::max);
        }

        String rule() {
            return "─".repeat(width());
        }

        String padded(String text) {
            String padding = " ".repeat(width() - width(text));
            return numbers ? padding + text : text + padding;
        }

        private static int width(String text) {
            return text.codePointCount(0, text.length());
        }
    }
}
