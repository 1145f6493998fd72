package org.cairnorm.benchmarks.compare;

/**
 * What one contender needs for one run of a task.
 *
 * @param micros how long it takes; {@code NaN} where time says nothing
 * @param bytes what it allocates, or what stays in the heap
 * @param statements what it sends to the database
 */
record Figures(double micros, double bytes, double statements) implements Outcome {}
