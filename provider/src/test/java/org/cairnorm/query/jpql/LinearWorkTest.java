package org.cairnorm.query.jpql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The work grows with the length of the text and not faster, counted in looks at tokens and not by the clock. */
class LinearWorkTest {

    /** What the text starts with, what is repeated, and what it ends with. */
    static List<Arguments> shapes() {
        return List.of(
                Arguments.of("FROM A WHERE x = 1", " AND y.z <> :p", ""),
                Arguments.of("FROM A WHERE x = 1", " OR (y = 2 AND NOT z IN (1, 2, ?1))", ""),
                Arguments.of("SELECT 1", " + x * 2 - y", " FROM A"),
                Arguments.of("SELECT 'a'", " || LOWER(x) || 'it''s'", " FROM A"),
                Arguments.of("SELECT x", ", COUNT(DISTINCT y.z) AS w", " FROM A"),
                Arguments.of("FROM A a", " LEFT JOIN FETCH a.bs b JOIN TREAT(b.c AS D) d ON d.x = 1", ""),
                Arguments.of("FROM A a", ", B b, IN (a.cs) c", ""),
                Arguments.of("FROM A WHERE x IN (1", ", 2", ")"),
                Arguments.of("SELECT CASE", " WHEN x = 1 THEN 'a'", " END FROM A"),
                Arguments.of("FROM A", " UNION SELECT b FROM B b WHERE b.x = 1 GROUP BY b.y HAVING COUNT(b) > 1", ""),
                Arguments.of("FROM A WHERE TRUE", " AND x = (SELECT MAX(c.y) FROM b.cs c WHERE EXISTS (FROM D))", ""),
                Arguments.of("FROM A ORDER BY x", ", CAST(y AS STRING) DESC NULLS LAST", ""),
                Arguments.of("UPDATE A SET x = 1", ", y.z = TRIM(BOTH ' ' FROM w)", ""),
                Arguments.of("SELECT a", ".b", " FROM A"),
                Arguments.of("SELECT a", " ", " FROM A"),
                Arguments.of("SELECT '", "a''", "' FROM A"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void tenTimesTheTextTakesTenTimesTheSteps(String start, String more, String end) {
        long hundredThousand = steps(start, more, end, 100_000);
        long million = steps(start, more, end, 1_000_000);

        assertThat(million).isLessThan(hundredThousand * 10 + 1000);
        assertThat(million).isLessThan(20_000_000);
    }

    private static long steps(String start, String more, String end, int length) {
        String text = start + more.repeat(length / more.length()) + end;
        JpqlParser parser = new JpqlParser(text, JpqlParser.DEFAULT_DEPTH);
        parser.tree();
        return parser.steps();
    }
}
