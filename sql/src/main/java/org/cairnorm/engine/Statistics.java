package org.cairnorm.engine;

import java.util.concurrent.atomic.LongAdder;

/** What one engine has done since it was made or since {@link #reset()}. Cheap enough to be always on. */
public final class Statistics {

    private final LongAdder statements = new LongAdder();
    private final LongAdder roundTrips = new LongAdder();
    private final LongAdder rowsRead = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final LongAdder batchElements = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder connections = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder rollbacks = new LongAdder();

    Statistics() {}

    /** All counts at (nearly) one moment. */
    public Counts counts() {
        return new Counts(
                statements.sum(),
                roundTrips.sum(),
                rowsRead.sum(),
                batches.sum(),
                batchElements.sum(),
                failures.sum(),
                connections.sum(),
                commits.sum(),
                rollbacks.sum());
    }

    /** All counts start at 0 again. */
    public void reset() {
        statements.reset();
        roundTrips.reset();
        rowsRead.reset();
        batches.reset();
        batchElements.reset();
        failures.reset();
        connections.reset();
        commits.reset();
        rollbacks.reset();
    }

    void statementSent() {
        statements.increment();
        roundTrips.increment();
    }

    void batchSent(int elements, int trips) {
        statements.increment();
        roundTrips.add(trips);
        batches.increment();
        batchElements.add(elements);
    }

    void rowsRead(long rows) {
        rowsRead.add(rows);
    }

    void failed() {
        failures.increment();
    }

    void connectionTaken() {
        connections.increment();
    }

    void committed() {
        commits.increment();
        roundTrips.increment();
    }

    void rolledBack() {
        rollbacks.increment();
        roundTrips.increment();
    }

    void savepointSent() {
        roundTrips.increment();
    }

    /**
     * A reading of the statistics.
     *
     * @param statements statements sent; a batch counts as one
     * @param roundTrips times something was sent and an answer awaited: statements, batches, commits, rollbacks,
     *     savepoints
     * @param rowsRead rows read from results
     * @param batches batches sent
     * @param batchElements elements of all batches
     * @param failures statements that failed
     * @param connections connections taken from the pool
     * @param commits transactions committed
     * @param rollbacks transactions rolled back
     */
    public record Counts(
            long statements,
            long roundTrips,
            long rowsRead,
            long batches,
            long batchElements,
            long failures,
            long connections,
            long commits,
            long rollbacks) {

        /** What happened between an earlier reading and this one. */
        public Counts since(Counts earlier) {
            return new Counts(
                    statements - earlier.statements,
                    roundTrips - earlier.roundTrips,
                    rowsRead - earlier.rowsRead,
                    batches - earlier.batches,
                    batchElements - earlier.batchElements,
                    failures - earlier.failures,
                    connections - earlier.connections,
                    commits - earlier.commits,
                    rollbacks - earlier.rollbacks);
        }
    }
}
