package org.cairnorm.conformance.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.dialect.DialectFeature;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code grammar.txt}. The name of a production stands alone at the start of a line; its rows follow:
 *
 * <pre>
 * join_spec
 *   + a query that runs
 *     : name = value of a parameter, see {@link GrammarParameters}
 *     ? a {@link DialectFeature} that it needs, and the message where there is none
 *     = its results as {@link ResultText}, separated by "; ", or the count of an update
 *   - a query that is refused
 *     ! the first line of the message
 * </pre>
 */
final class GrammarTable {
    static final List<Row> ROWS = read();

    private GrammarTable() {}

    /** A query of a production, and what it gives: its results, or the message that refuses it. */
    record Row(
            String production,
            boolean allowed,
            String query,
            List<String> parameters,
            @Nullable Need need,
            String outcome) {
        @Override
        public String toString() {
            return production + ": " + query;
        }
    }

    /** What a database must have, and what is said if it has not. */
    record Need(DialectFeature feature, String refusal) {
        static Need of(String text) {
            String[] parts = text.split(" ", 2);
            return new Need(DialectFeature.valueOf(parts[0]), parts[1]);
        }
    }

    private static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        String production = "";
        String query = "";
        List<String> parameters = new ArrayList<>();
        boolean allowed = false;
        Need need = null;
        for (String line : lines()) {
            String content = line.length() > 1 ? line.strip().substring(1).strip() : "";
            switch (line.isBlank() ? '#' : line.strip().charAt(0)) {
                case '#' -> {}
                case '+', '-' -> {
                    allowed = line.strip().startsWith("+");
                    query = content;
                    parameters = new ArrayList<>();
                    need = null;
                }
                case '?' -> need = Need.of(content);
                case ':' -> parameters.add(content);
                case '=', '!' -> {
                    if (allowed != line.strip().startsWith("=") || query.isEmpty()) {
                        throw new IllegalStateException("No query for this outcome: " + line);
                    }
                    rows.add(new Row(production, allowed, query, List.copyOf(parameters), need, content));
                    query = "";
                }
                default -> production = line.strip();
            }
        }
        return List.copyOf(rows);
    }

    private static List<String> lines() {
        try (InputStream text = GrammarTable.class.getResourceAsStream("grammar.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
