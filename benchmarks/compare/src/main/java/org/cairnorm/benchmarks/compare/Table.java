package org.cairnorm.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One row per task, one column per contender, as Markdown. The first contender is the measure of the others. */
final class Table {
    private final List<ClassPath> contenders;
    private final StringBuilder text = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private final List<List<Figures>> comparable = new ArrayList<>();

    Table(List<ClassPath> contenders) {
        this.contenders = contenders;
        row("work", contenders.stream().map(ClassPath::title).toList());
        row("---", contenders.stream().map(contender -> "---").toList());
    }

    void add(Task task, Map<ClassPath, Outcome> outcomes) {
        Figures base = outcomes.get(contenders.get(0)) instanceof Figures figures ? figures : null;
        boolean multiples = task.isComparable() && base != null;
        List<String> cells = new ArrayList<>();
        List<Figures> all = new ArrayList<>();
        for (ClassPath contender : contenders) {
            Outcome outcome = outcomes.get(contender);
            if (outcome instanceof Figures figures) {
                all.add(figures);
                cells.add(multiples && figures != base ? multiples(figures, base) : absolute(figures));
            } else if (outcome instanceof Outcome.Failure failure) {
                notes.add(contender.title() + ", " + task.title() + ": " + failure.reason());
                cells.add("error (" + notes.size() + ")");
            }
        }
        if (multiples && all.size() == contenders.size()) {
            comparable.add(all);
        }
        row(task.title(), cells);
    }

    /** The table with the geometric means of the rows in which each contender has figures. */
    String finish() {
        List<String> means = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            means.add(
                    i == 0
                            ? "1"
                            : "**" + times(mean(i, Figures::micros)) + "** · **" + times(mean(i, Figures::bytes))
                                    + "**");
        }
        row("**geometric mean of " + comparable.size() + "**", means);
        for (int i = 0; i < notes.size(); i++) {
            text.append(i == 0 ? "\n" : "")
                    .append(i + 1)
                    .append(". ")
                    .append(notes.get(i))
                    .append('\n');
        }
        return text.toString();
    }

    private double mean(int contender, ToDoubleFunction<Figures> figure) {
        return Math.exp(comparable.stream()
                .mapToDouble(
                        row -> Math.log(figure.applyAsDouble(row.get(contender)) / figure.applyAsDouble(row.get(0))))
                .average()
                .orElse(Double.NaN));
    }

    private void row(String first, List<String> cells) {
        text.append("| ")
                .append(first)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }

    private static String multiples(Figures figures, Figures base) {
        return cell(times(figures.micros() / base.micros()), times(figures.bytes() / base.bytes()), figures);
    }

    private static String absolute(Figures figures) {
        return Double.isNaN(figures.micros())
                ? bytes(figures.bytes())
                : cell(time(figures.micros()), bytes(figures.bytes()), figures);
    }

    private static String cell(String time, String bytes, Figures figures) {
        return time + " · " + bytes + " · " + format("%,.0f", figures.statements());
    }

    private static String times(double factor) {
        return Double.isNaN(factor) ? "–" : format(factor < 10 ? "%.2f×" : "%,.0f×", factor);
    }

    private static String time(double micros) {
        return micros < 1 ? "0" : micros < 1_000 ? format("%.0f µs", micros) : format("%,.1f ms", micros / 1_000);
    }

    private static String bytes(double bytes) {
        return bytes < 10_000
                ? format("%,.0f B", bytes)
                : bytes < 10_000_000 ? format("%,.0f kB", bytes / 1_000) : format("%,.1f MB", bytes / 1_000_000);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
