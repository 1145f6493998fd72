package org.cairnorm.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The SQL of queries and the wording of their mistakes, as two files keep them: a query, then indented what becomes of it. With the
 * system property {@code golden.write} the files are written anew, to be read before they are committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenFileTest {
    private static final String INDENT = "    ";

    private QueryUnit unit;

    private record Entry(String query, String expected) {}

    @BeforeAll
    void createShop() {
        unit = new QueryUnit(TestDatabase.h2(), Shop.CLASSES);
    }

    @AfterAll
    void close() {
        unit.close();
    }

    @TestFactory
    Stream<DynamicTest> lowersQueriesToReadableSql() throws IOException {
        return tests("lowering.txt", this::sql);
    }

    @TestFactory
    Stream<DynamicTest> pointsToMistakes() throws IOException {
        return tests("mistakes.txt", this::mistake);
    }

    private String sql(String query) {
        CompiledQuery compiled = unit.compiler().compile(query, null);
        StringBuilder text = new StringBuilder(compiled.toSql().replace("; ", "\n"));
        compiled.parameters()
                .forEach(parameter -> text.append("\n-- ")
                        .append(parameter.label())
                        .append(": ")
                        .append(parameter.collection() ? "collection of " : "")
                        .append(parameter.type().describe()));
        return text.toString();
    }

    private String mistake(String query) {
        try {
            return "no mistake: " + unit.compiler().compile(query, null).toSql();
        } catch (IllegalArgumentException e) {
            return Objects.requireNonNull(e.getMessage());
        }
    }

    private static Stream<DynamicTest> tests(String file, UnaryOperator<String> result) throws IOException {
        List<Object> parts = read(file);
        if (System.getProperty("golden.write") != null) {
            write(file, parts, result);
        }
        return parts.stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .map(entry -> DynamicTest.dynamicTest(
                        entry.query(),
                        () -> assertThat(result.apply(entry.query())).isEqualTo(entry.expected())));
    }

    private static List<Object> read(String file) throws IOException {
        List<Object> parts = new ArrayList<>();
        String query = null;
        List<String> expected = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith(INDENT)) {
                expected.add(line.substring(INDENT.length()));
                continue;
            }
            if (query != null) {
                parts.add(new Entry(query, String.join("\n", expected)));
                query = null;
                expected.clear();
            }
            if (line.isBlank() || line.startsWith("#")) {
                parts.add(line);
            } else {
                query = line;
            }
        }
        if (query != null) {
            parts.add(new Entry(query, String.join("\n", expected)));
        }
        return parts;
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldenFileTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static void write(String file, List<Object> parts, UnaryOperator<String> result) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Entry entry) {
                text.append(entry.query()).append('\n');
                result.apply(entry.query())
                        .lines()
                        .forEach(line -> text.append(INDENT).append(line).append('\n'));
            } else {
                text.append(part).append('\n');
            }
        }
        Files.writeString(Path.of("src/test/resources/org/cairnorm/query", file), text);
    }
}
