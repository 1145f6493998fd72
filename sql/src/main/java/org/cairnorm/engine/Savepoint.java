package org.cairnorm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A point within a transaction to which it can go back. */
public final class Savepoint {

    private static final Logger LOG = LoggerFactory.getLogger(Savepoint.class);

    private final Transaction transaction;
    private final java.sql.Savepoint jdbc;
    private final String name;

    Savepoint(Transaction transaction, java.sql.Savepoint jdbc, String name) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.name = name;
    }

    /** Undoes what was done since; the transaction goes on, and the savepoint may be used again. */
    public void rollback() {
        Connection connection = transaction.connection();
        try {
            transaction.engine().statistics().savepointSent();
            connection.rollback(jdbc);
        } catch (SQLException | RuntimeException e) {
            transaction.suspectIfRuntime(e);
            throw transaction.translate(e, null);
        }
    }

    /** Forgets the savepoint; what was done since stays part of the transaction. */
    public void release() {
        Connection connection = transaction.connection();
        try {
            transaction.engine().statistics().savepointSent();
            connection.releaseSavepoint(jdbc);
        } catch (java.sql.SQLFeatureNotSupportedException e) {
            LOG.trace("This database forgets savepoints only at the end of the transaction", e);
        } catch (SQLException | RuntimeException e) {
            transaction.suspectIfRuntime(e);
            throw transaction.translate(e, null);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
