package org.cairnorm.query.jpql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pointing into the text of a query. */
class QueryTextTest {

    @Test
    void putsCaretsUnderTheSpan() {
        assertThat(new QueryText("FROM Book b").caretAt(new Span(5, 9))).isEqualTo("    FROM Book b\n         ^^^^");
    }

    @Test
    void putsOneCaretBehindTheEnd() {
        assertThat(new QueryText("FROM").caretAt(Span.at(4))).isEqualTo("    FROM\n        ^");
        assertThat(new QueryText("").caretAt(Span.at(0))).isEqualTo("    \n    ^");
    }

    @Test
    void showsOnlyTheLineOfTheSpan() {
        QueryText text = new QueryText("FROM A\r\nWHERE x = 1\n  AND y");

        assertThat(text.caretAt(new Span(14, 15))).isEqualTo("    WHERE x = 1\n          ^");
        assertThat(text.line(14)).isEqualTo(2);
        assertThat(text.column(14)).isEqualTo(7);
        assertThat(text.line(22)).isEqualTo(3);
        assertThat(text.column(22)).isEqualTo(3);
    }

    @Test
    void cutsASpanOverSeveralLinesAtTheEndOfTheFirst() {
        assertThat(new QueryText("FROM A\nWHERE x").caretAt(new Span(5, 14))).isEqualTo("    FROM A\n         ^");
    }

    @Test
    void keepsTabsSoThatTheCaretStandsRight() {
        assertThat(new QueryText("FROM\tA\tx").caretAt(new Span(7, 8))).isEqualTo("    FROM\tA\tx\n        \t \t^");
    }

    @Test
    void showsTheNeighbourhoodInAVeryLongLine() {
        String shown =
                new QueryText("a".repeat(500_000) + "b" + "c".repeat(500_000)).caretAt(new Span(500_000, 500_001));

        assertThat(shown.lines().findFirst().orElseThrow()).hasSizeLessThan(110).contains("aaab", "bccc", "…");
        assertThat(shown.lines().skip(1).findFirst().orElseThrow().indexOf('^')).isEqualTo(shown.indexOf('b'));
    }

    @Test
    void hidesControlCharacters() {
        assertThat(new QueryText("FROM \u0007 A\u001b[31m").caretAt(new Span(5, 6)))
                .isEqualTo("    FROM ? A?[31m\n         ^");
    }

    @Test
    void countsAPairOfSurrogatesAsOneColumnOfCarets() {
        assertThat(new QueryText("'🙂' #").caretAt(new Span(5, 6))).isEqualTo("    '🙂' #\n        ^");
    }
}
