package org.cairnorm.tck;

/**
 * How one test ended and how long it took.
 *
 * @param reason why it failed, one line; empty if it passed
 */
record CaseResult(TckCase test, Outcome outcome, long millis, String reason) {}
