package org.cairnorm.benchmarks;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The place of one contender with its database: it gives the workload to whoever stands on the class path. */
public final class Station implements AutoCloseable {
    private final Database database;
    private final @Nullable EntityManagerFactory factory;
    private @Nullable Workload workload;

    public Station(Database database) throws IOException {
        this(database, Contender.onClassPath());
    }

    /** @param contender {@code null} for plain JDBC */
    public Station(Database database, @Nullable Contender contender) {
        this.database = database;
        this.factory = contender == null
                ? null
                : contender.start(Library.ENTITIES, database.dataSource().asDataSource());
    }

    /**
     * Runs a workload once and looks at what came of it.
     *
     * @return the number of statements that it sent
     * @throws IllegalStateException if it did not do its work
     */
    public long check(Workload checked) throws SQLException {
        StatementCounter counter = database.dataSource();
        counter.start();
        begin(checked);
        reset();
        counter.start();
        run();
        long statements = counter.stop();
        try (Connection connection = counter.getConnection()) {
            if (!checked.isStored(connection)) {
                throw new IllegalStateException(checked.title() + ": the tables do not hold what was to be written");
            }
        }
        return statements;
    }

    /** Opens a workload for the runs that follow, and closes the one before. */
    public void begin(Workload next) throws SQLException {
        end();
        workload = next;
        if (factory != null) {
            next.open(factory);
        } else {
            try (Connection connection = database.dataSource().getConnection()) {
                next.open(connection);
            }
        }
    }

    public void reset() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            workload.reset(connection);
        }
    }

    /** @throws IllegalStateException if the result is not the expected one */
    public long run() throws SQLException {
        long result = factory != null ? workload.run(factory) : runByHand();
        if (result != workload.expected()) {
            throw new IllegalStateException(
                    workload.title() + ": expected " + workload.expected() + ", but got " + result);
        }
        return result;
    }

    private long runByHand() throws SQLException {
        try (Connection connection = database.dataSource().asDataSource().getConnection()) {
            connection.setAutoCommit(false);
            long result = workload.run(connection);
            connection.commit();
            return result;
        }
    }

    @Override
    public void close() throws SQLException {
        end();
        if (factory != null) {
            factory.close();
        }
        database.close();
    }

    private void end() {
        if (workload != null) {
            workload.close();
            workload = null;
        }
    }
}
