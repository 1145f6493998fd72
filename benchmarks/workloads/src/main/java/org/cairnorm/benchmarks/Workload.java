package org.cairnorm.benchmarks;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A piece of work, done through Jakarta Persistence and by its twin in plain JDBC. The twin sends the SQL that the work needs and makes
 * the same objects, and nothing else: no identity, no change detection. An instance belongs to one process and one contender.
 */
public abstract class Workload {
    private final String title;
    private final long expected;

    /**
     * @param title its row in the table
     * @param expected what each run returns, whoever works: a count or a sum
     */
    protected Workload(String title, long expected) {
        this.title = title;
        this.expected = expected;
    }

    public final String title() {
        return title;
    }

    public final long expected() {
        return expected;
    }

    /** Out of the clock, once: what stays open between the runs of a provider. */
    public void open(EntityManagerFactory factory) {}

    /** Out of the clock, once: what the twin keeps between its runs. */
    public void open(Connection connection) throws SQLException {}

    /** Out of the clock, before each run: puts the tables back. */
    public void reset(Connection connection) throws SQLException {}

    /** One run through Jakarta Persistence; returns {@link #expected()}. */
    public abstract long run(EntityManagerFactory factory);

    /** One run by hand, in a transaction that the caller commits; returns {@link #expected()}. */
    public abstract long run(Connection connection) throws SQLException;

    /** Whether the tables hold what the last run had to write. */
    public boolean isStored(Connection connection) throws SQLException {
        return true;
    }

    /** Whether the twin has nothing to do, so that nothing can be a multiple of it. */
    public boolean isTwinIdle() {
        return false;
    }

    public void close() {}
}
