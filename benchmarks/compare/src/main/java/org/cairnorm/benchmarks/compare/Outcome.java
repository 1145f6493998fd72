package org.cairnorm.benchmarks.compare;

/** What came of a cell. */
sealed interface Outcome permits Figures, Outcome.Failure {
    /** @param reason the first line of the error */
    record Failure(String reason) implements Outcome {}
}
