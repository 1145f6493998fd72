package org.cairnorm.tck;

/** How a test ended. */
enum Outcome {
    PASSED,
    /** An assertion did not hold. */
    FAILED,
    /** Anything else was thrown, or the test did not end in time. */
    ERROR,
    /** Switched off by the TCK itself. */
    SKIPPED;

    /** True if the test counts against Cairn. */
    boolean isFailure() {
        return this == FAILED || this == ERROR;
    }
}
