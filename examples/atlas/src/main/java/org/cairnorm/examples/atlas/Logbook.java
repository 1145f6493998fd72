package org.cairnorm.examples.atlas;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.StatementEvent;

/** Prints what each step found, the SQL that it ran, and what it took. */
public final class Logbook {

    private static final String INDENT = "   ";
    private static final int WIDTH = 116;
    private static final int STATEMENTS_SHOWN = 3;

    private final PrintStream out;
    private final List<Step> steps = new ArrayList<>();
    private final List<StatementEvent> statements = new ArrayList<>();

    public Logbook(PrintStream out, Engine engine) {
        this.out = out;
        engine.listeners().add(statements::add);
    }

    public void chapter(String title) {
        out.println();
        out.println(title.toUpperCase(Locale.ROOT));
        out.println("═".repeat(title.length()));
    }

    /** Does the work, measures it and prints its result. */
    public Step step(String title, Supplier<Table> work) {
        statements.clear();
        long start = System.nanoTime();
        Table result = work.get();
        Step step = new Step(title, List.copyOf(statements), Duration.ofNanos(System.nanoTime() - start));
        steps.add(step);

        out.println();
        out.println(title);
        out.println();
        result.print(out);
        out.println();
        printSql(step.sql());
        out.println(INDENT + step);
        return step;
    }

    /** Prints what all steps took together. */
    public void total() {
        Step total = new Step(
                "All",
                steps.stream().flatMap(step -> step.events().stream()).toList(),
                steps.stream().map(Step::time).reduce(Duration.ZERO, Duration::plus));
        out.println();
        out.println("All in all: " + total);
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    private void printSql(List<String> sql) {
        for (String text : sql.subList(0, Math.min(STATEMENTS_SHOWN, sql.size()))) {
            out.println(INDENT + "› " + wrapped(text));
        }
        if (sql.size() > STATEMENTS_SHOWN) {
            out.println(INDENT + "› and " + (sql.size() - STATEMENTS_SHOWN) + " more");
        }
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        String shortened = text.replaceAll("(\\?, ){12,}", "?, …, ");
        for (String word : shortened.split(" ")) {
            if (column + word.length() > WIDTH) {
                lines.append(System.lineSeparator()).append(INDENT).append("   ");
                column = 0;
            }
            lines.append(column == 0 ? "" : " ").append(word);
            column += word.length() + 1;
        }
        return lines.toString();
    }

    /** What one step sent to the database. */
    public record Step(String title, List<StatementEvent> events, Duration time) {

        /** How many statements; a batch is one. */
        public int statements() {
            return events.size();
        }

        /** How many rows were read or written. */
        public long rows() {
            return events.stream().mapToLong(StatementEvent::rows).sum();
        }

        /** The texts, each once. */
        public List<String> sql() {
            return events.stream().map(StatementEvent::sql).distinct().toList();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d statement%s, %,d row%s, %,d ms",
                    statements(),
                    statements() == 1 ? "" : "s",
                    rows(),
                    rows() == 1 ? "" : "s",
                    time.toMillis());
        }
    }
}
