package org.cairnorm.query.jpql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deep and long queries, read and printed on a stack of 1 MB and refused on whatever stack. */
class NestingTest {

    private static final int USUAL_STACK = 1024 * 1024;

    private static final int TINY_STACK = 180 * 1024;

    /** What is nested: what comes before and behind the inner part, and the innermost part. */
    static List<Arguments> nestings() {
        return List.of(
                Arguments.of("FROM A WHERE ", "(", "x = 1", ")"),
                Arguments.of("FROM A WHERE ", "NOT ", "x = 1", ""),
                Arguments.of("FROM A WHERE ", "NOT (", "x = 1", ")"),
                Arguments.of("SELECT ", "-", "x", " FROM A"),
                Arguments.of("SELECT ", "- +", "x", " FROM A"),
                Arguments.of("SELECT ", "1 + (", "x", ")"),
                Arguments.of("SELECT ", "(1 + 2 * (", "x", ") || y)"),
                Arguments.of("SELECT ", "(", "x", " + 1)"),
                Arguments.of("FROM A WHERE ", "(", "x = 1", " AND y * 2 + 3 || z = (4) OR NOT w = 5)"),
                Arguments.of("FROM A WHERE ", "w = 5 OR z = 4 AND NOT (", "x = 1", ")"),
                Arguments.of("FROM A WHERE ", "(", "x = 1", ") IS NULL"),
                Arguments.of("SELECT ", "CASE WHEN a = 1 THEN ", "x", " ELSE 2 END"),
                Arguments.of("SELECT ", "CASE WHEN ", "x", " THEN 1 END"),
                Arguments.of("SELECT ", "CASE ", "x", " WHEN 1 THEN 2 END"),
                Arguments.of("SELECT ", "CASE WHEN a = 1 THEN 1 ELSE ", "x", " END"),
                Arguments.of("SELECT ", "LOWER(", "x", ")"),
                Arguments.of("SELECT ", "FUNCTION('f', ", "x", ")"),
                Arguments.of("SELECT ", "SUM(", "x", ")"),
                Arguments.of("SELECT ", "TRIM(BOTH ' ' FROM ", "x", ")"),
                Arguments.of("SELECT ", "CAST(", "x", " AS STRING)"),
                Arguments.of("SELECT ", "EXTRACT(YEAR FROM ", "x", ")"),
                Arguments.of("SELECT ", "TREAT(", "x", " AS B)"),
                Arguments.of("SELECT ", "KEY(", "x", ")"),
                Arguments.of("FROM A WHERE x = ", "(SELECT b FROM B b WHERE b.x = ", "1", ")"),
                Arguments.of("FROM A WHERE ", "EXISTS (SELECT b FROM B b WHERE ", "x = 1", ")"),
                Arguments.of("FROM A WHERE ", "x IN (SELECT b FROM B b WHERE ", "x = 1", ")"),
                Arguments.of("FROM A WHERE ", "x > ALL (SELECT b FROM B b WHERE ", "x = 1", ")"),
                Arguments.of("FROM A WHERE ", "x IN (1, ", "2", ")"),
                Arguments.of("FROM A WHERE x IN ", "(", "2", ")"),
                Arguments.of("", "(", "FROM A", ")"),
                Arguments.of("", "(FROM B UNION ", "FROM A", ")"),
                Arguments.of("", "FROM B INTERSECT (FROM C UNION ", "FROM A", ")"),
                Arguments.of("FROM A JOIN ", "TREAT(", "x", " AS B)"),
                Arguments.of("UPDATE A SET x = ", "(", "1", ")"));
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void tenThousandLevelsAreRefused(String start, String open, String inner, String close) {
        String query = start + open.repeat(10_000) + inner + close.repeat(10_000);

        assertThat(onStack(USUAL_STACK, query)).startsWith("CAIRN-3011").contains("500 levels");
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void tenThousandUnclosedLevelsAreRefused(String start, String open, String inner, String close) {
        assertThat(onStack(USUAL_STACK, start + open.repeat(10_000))).startsWith("CAIRN-3011");
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void noStackIsTooSmallForAnAnswer(String start, String open, String inner, String close) {
        assertThat(onStack(TINY_STACK, start + open.repeat(10_000))).startsWith("CAIRN-3011");
    }

    @ParameterizedTest
    @MethodSource("nestings")
    void whatTheParserTakesCanBeVisited(String start, String open, String inner, String close) {
        boolean closesOnce = close.contains("FROM A");
        String end = start.startsWith("SELECT") && !closesOnce ? " FROM A" : "";
        int readable = 1;
        int refused = 1000;
        while (refused - readable > 1) {
            int levels = (readable + refused) / 2;
            String query = start + open.repeat(levels) + inner + close.repeat(closesOnce ? 1 : levels) + end;
            String answer = onStack(USUAL_STACK, query);
            assertThat(answer).matches("(?s)printed.*|CAIRN-3011.*");
            if (answer.startsWith("printed")) {
                readable = levels;
            } else {
                refused = levels;
            }
        }
        assertThat(readable).as("levels").isGreaterThan(50);
    }

    @Test
    void aTreeIsNoHigherThanAllowed() {
        String query = "FROM A WHERE " + "(".repeat(60) + "x" + " + 1 * 2 || z = 4 AND y OR NOT w = 5)".repeat(60);
        int tallest = Trees.height(JpqlParser.parse(query).statement());

        assertThatThrownBy(() -> JpqlParser.parse(query, tallest / 2)).isInstanceOf(JpqlException.class);
        assertThat(tallest).isLessThanOrEqualTo(JpqlParser.DEFAULT_DEPTH + 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {" AND ", " OR ", " + ", " - ", " * ", " / ", " || ", " + 2 * 3 - ", " AND x = 1 OR ", ", "})
    void aLongChainOfOperatorsIsFlat(String operator) {
        String operands = IntStream.range(0, 10_000).mapToObj(i -> "a" + i).collect(Collectors.joining(operator));
        String query = "SELECT " + operands + " FROM A";

        SyntaxTree tree = JpqlParser.parse(query);

        assertThat(Trees.height(tree.statement())).isLessThan(12);
        assertThat(onStack(USUAL_STACK, query)).startsWith("printed");
    }

    @ParameterizedTest
    @ValueSource(strings = {" UNION ", " EXCEPT ALL ", " INTERSECT ", " UNION FROM B INTERSECT "})
    void aLongChainOfSetOperatorsIsFlat(String operator) {
        String query = "FROM A" + (operator + "FROM A").repeat(5_000);

        assertThat(Trees.height(JpqlParser.parse(query).statement())).isLessThan(12);
        assertThat(onStack(USUAL_STACK, query)).startsWith("printed");
    }

    @Test
    void aLongListOfJoinsOrBranchesOrNamesIsFlat() {
        String joins = "FROM A a" + " LEFT JOIN a.b c ON c.x = 1".repeat(5_000);
        String branches = "SELECT CASE" + " WHEN x = 1 THEN 2".repeat(5_000) + " END FROM A";
        String names = "SELECT a" + ".b".repeat(5_000) + " FROM A";

        assertThat(List.of(joins, branches, names)).allSatisfy(query -> {
            assertThat(Trees.height(JpqlParser.parse(query).statement())).isLessThan(12);
            assertThat(onStack(USUAL_STACK, query)).startsWith("printed");
        });
    }

    /** The message of the refusal, or a note that the query was read, printed and read again. */
    private static String onStack(int size, String query) {
        AtomicReference<String> answer = new AtomicReference<>("");
        Runnable work = () -> {
            try {
                String printed = SyntaxPrinter.print(JpqlParser.parse(query).statement());
                JpqlParser.parse(printed);
                answer.set("printed " + printed);
            } catch (JpqlException e) {
                answer.set(String.valueOf(e.getMessage()));
            } catch (StackOverflowError e) {
                answer.set("stack overflow");
            }
        };
        Thread thread = new Thread(null, work, "stack of " + size, size);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return answer.get();
    }
}
