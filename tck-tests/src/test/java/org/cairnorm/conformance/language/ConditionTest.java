package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Composition and precedence of conditions, and their three-valued logic (JPA 3.2 §4.6.1, §4.6.2, §4.6.15). The gauges 1, 2 and
 * 3 are open, closed and unknown, so that two of them give all pairs of truth values.
 */
class ConditionTest extends HarbourTest {
    private static final String PAIRS = "select a.id, b.id from Gauge a, Gauge b where ";
    private static final String ORDERED = " order by a.id, b.id";

    @Test
    void andIsTrueForTwoTrue() {
        assertThat(texts(PAIRS + "a.open = true and b.open = true")).containsExactly("1 1");
    }

    @Test
    void andIsFalseIfOneIsFalse() {
        assertThat(texts(PAIRS + "not (a.open = true and b.open = true)" + ORDERED))
                .containsExactly("1 2", "2 1", "2 2", "2 3", "3 2");
    }

    @Test
    void orIsTrueIfOneIsTrue() {
        assertThat(texts(PAIRS + "a.open = true or b.open = true" + ORDERED))
                .containsExactly("1 1", "1 2", "1 3", "2 1", "3 1");
    }

    @Test
    void orIsFalseForTwoFalse() {
        assertThat(texts(PAIRS + "not (a.open = true or b.open = true)")).containsExactly("2 2");
    }

    @Test
    void notOfUnknownIsUnknown() {
        assertThat(texts("select g.id from Gauge g where not (g.open = true)")).containsExactly("2");
        assertThat(texts("select g.id from Gauge g where not (not (g.open = true))"))
                .containsExactly("1");
    }

    @Test
    void aBooleanPathIsACondition() {
        assertThat(texts(PAIRS + "a.open and not b.open")).containsExactly("1 2");
    }

    @Test
    void aBooleanLiteralOrParameterIsACondition() {
        assertThat(texts("select g.id from Gauge g where true and g.id = 1")).containsExactly("1");
        assertThat(texts("select g.id from Gauge g where false or g.id = 2")).containsExactly("2");
        assertThat(texts("select g.id from Gauge g where :b and g.id = 3", "b", true))
                .containsExactly("3");
        assertThat(texts("select g.id from Gauge g where :b", "b", false)).isEmpty();
    }

    @Test
    void andBindsTighterThanOr() {
        assertThat(texts("select s.id from Ship s where s.id = 1 or s.id = 2 and s.name = 'Dory'"))
                .containsExactly("1");
        assertThat(texts("select s.id from Ship s where (s.id = 1 or s.id = 4) and s.name = 'Dory'"))
                .containsExactly("4");
    }

    @Test
    void notBindsTighterThanAnd() {
        assertThat(texts("select s.id from Ship s where not s.id = 1 and s.id < 3"))
                .containsExactly("2");
        assertThat(texts("select s.id from Ship s where not (s.id = 1 and s.id < 3) order by s.id"))
                .containsExactly("2", "3", "4");
    }

    @Test
    void comparisonBindsTighterThanNot() {
        assertThat(texts("select s.id from Ship s where not s.tonnage between 100 and 500"))
                .containsExactly("2");
        assertThat(texts("select s.id from Ship s where not s.name like '%r%'")).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({
        "2 + 3 * 4, 14",
        "(2 + 3) * 4, 20",
        "10 - 4 - 3, 3",
        "10 - (4 - 3), 9",
        "24 / 4 * 2, 12",
        "-2 * -3, 6",
        "- -5, 5",
        "2 * 3 - 4 * 5, -14",
        "+7 - -3, 10"
    })
    void arithmeticHasItsUsualPrecedence(String expression, int result) {
        assertThat(value("select " + expression + " from Port p where p.id = 1"))
                .isEqualTo(result);
    }

    @Test
    void arithmeticBindsTighterThanConcatenationAndThatTighterThanComparison() {
        assertThat(texts("select s.id from Ship s where s.name || cast(s.id + 1 as string) = 'Bison3'"))
                .containsExactly("2");
        assertThat(texts("select s.id from Ship s where 'Bi' || 'son' = s.name"))
                .containsExactly("2");
    }

    @Test
    void aComparisonWithNullIsUnknown() {
        assertThat(texts("select g.id from Gauge g where g.whole = g.whole order by g.id"))
                .containsExactly("1", "2");
        assertThat(texts("select g.id from Gauge g where g.whole <> 7 or g.whole = 7 order by g.id"))
                .containsExactly("1", "2");
        assertThat(texts("select g.id from Gauge g where not (g.whole > 7)  order by g.id"))
                .containsExactly("1", "2");
    }

    @Test
    void twoNullsAreNotEqual() {
        assertThat(texts(PAIRS + "a.id = 3 and b.id = 3 and a.text = b.text")).isEmpty();
        assertThat(texts(PAIRS + "a.id = 3 and b.id = 3 and not (a.text = b.text)"))
                .isEmpty();
        assertThat(texts("select s.id from Ship s, Ship t where s.id = 4 and t.id = 4 and s.captain = t.captain"))
                .isEmpty();
    }

    @Test
    void aComparisonWithANullParameterIsUnknown() {
        assertThat(texts("select g.id from Gauge g where g.whole = :n", "n", null))
                .isEmpty();
        assertThat(texts("select g.id from Gauge g where g.whole <> :n", "n", null))
                .isEmpty();
        assertThat(texts("select s.id from Ship s where s.captain = :n or s.id = 1", "n", null))
                .containsExactly("1");
    }

    @Test
    void arithmeticWithNullIsUnknown() {
        assertThat(texts("select g.id from Gauge g where g.whole + 1 > 0 or g.whole + 1 <= 0 order by g.id"))
                .containsExactly("1", "2");
        assertThat(texts("select g.whole * 2, -g.whole from Gauge g where g.id = 3"))
                .containsExactly("null null");
    }

    @Test
    void isNullIsTrueOrFalse() {
        assertThat(texts("select g.id from Gauge g where g.open is null")).containsExactly("3");
        assertThat(texts("select g.id from Gauge g where g.open is not null order by g.id"))
                .containsExactly("1", "2");
        assertThat(texts("select g.id from Gauge g where not (g.open is null) order by g.id"))
                .containsExactly("1", "2");
    }

    @Test
    void aParameterIsTestedForNull() {
        String query = "select s.id from Ship s where (:p is null or s.name = 'Dory') and s.id > 2 order by s.id";
        assertThat(texts(query, "p", null)).containsExactly("3", "4");
        assertThat(texts(query, "p", "anything")).containsExactly("4");
        assertThat(texts(query, "p", 7L)).containsExactly("4");
        assertThat(texts("select s.id from Ship s where :p is not null and s.id = 1", "p", true))
                .containsExactly("1");
    }

    @Test
    void anEntityParameterIsTestedForNull() {
        String query = "select s.id from Ship s where :c is null or s.captain = :c order by s.id";
        assertThat(texts(query, "c", null)).containsExactly("1", "2", "3", "4");
        inSession(em -> assertThat(texts(em, query, "c", em.find(Harbour.Captain.class, 2)))
                .containsExactly("2"));
    }

    @Test
    void anAggregateIsNoConditionOfWhere() {
        assertRefused("select s from Ship s where max(s.tonnage) > 1")
                .withMessageContaining("CAIRN-3118: The aggregate MAX is not allowed here (line 1, column 28)");
    }
}
