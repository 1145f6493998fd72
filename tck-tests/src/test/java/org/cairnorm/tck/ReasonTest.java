package org.cairnorm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ReasonTest {

    private static final Exception EMPTY_WORDS = new Exception("the test failed");

    @Test
    void isTheRootOfTheFirstExceptionThatWasLogged() {
        LogRecord first = logged("Unexpected exception");
        first.setThrown(new RuntimeException("outer", new java.sql.SQLException("no such\n\ttable")));
        LogRecord second = logged("Exception while cleaning up");
        second.setThrown(new RuntimeException("later"));

        assertThat(Reason.of(EMPTY_WORDS, List.of(first, second, logged("text"))))
                .isEqualTo("SQLException: no such table");
    }

    @Test
    void isWhatTheThrownExceptionWrapsIfNoExceptionWasLogged() {
        Exception thrown = new Exception("setup failed", new java.sql.SQLException("no such table"));

        assertThat(Reason.of(thrown, List.of(logged("text")))).isEqualTo("SQLException: no such table");
    }

    @Test
    void isTheTextThatWasLoggedBeforeAnException() {
        LogRecord cleaning = logged("Exception while cleaning up");
        cleaning.setThrown(new RuntimeException("later"));

        assertThat(Reason.of(EMPTY_WORDS, List.of(logged("expected 1"), cleaning)))
                .isEqualTo("expected 1");
    }

    @Test
    void isTheLoggedTextIfThereIsNoCause() {
        assertThat(Reason.of(EMPTY_WORDS, List.of(logged("expected 1"), logged("got 2"), logged("got 3"))))
                .isEqualTo("expected 1 / got 2");
    }

    @Test
    void isTheMessageOfTheThrownExceptionIfNothingWasLogged() {
        assertThat(Reason.of(new java.io.IOException("disk full"), List.of())).isEqualTo("IOException: disk full");
    }

    @Test
    void namesThePlaceInCairnOfWhatNoMessageExplains() {
        NullPointerException bug = new NullPointerException();
        bug.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 233),
            new StackTraceElement("org.cairnorm.flush.FlushPlan", "order", "FlushPlan.java", 12)
        });

        assertThat(Reason.of(bug, List.of())).isEqualTo("NullPointerException at FlushPlan.order:12");
    }

    @Test
    void endsWhereItGetsTooLongForALine() {
        assertThat(Reason.oneLine("x".repeat(1000))).hasSize(300).endsWith("x…");
    }

    private static LogRecord logged(String message) {
        return new LogRecord(Level.SEVERE, message);
    }
}
