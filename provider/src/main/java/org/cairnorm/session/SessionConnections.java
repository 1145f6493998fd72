package org.cairnorm.session;

import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.engine.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The database connection of one session: that of the transaction while there is one, otherwise one that is given back after
 * each operation.
 */
final class SessionConnections {
    private final Engine engine;
    private @Nullable Transaction transaction;
    private @Nullable EngineConnection idle;
    private int openResults;

    SessionConnections(Engine engine) {
        this.engine = engine;
    }

    /** The connection for the next statement. */
    EngineConnection connection() {
        if (transaction != null) {
            return transaction;
        }
        if (idle == null) {
            idle = engine.connect();
        }
        return idle;
    }

    boolean inTransaction() {
        return transaction != null;
    }

    /** The exception that the application shall see for one that was thrown while this connection was worked on. */
    RuntimeException translate(RuntimeException thrown) {
        return ExceptionTranslation.translate(thrown, isLost(), isLostByLockTimeout());
    }

    /** Lets the application work on the JDBC connection. */
    @SuppressWarnings("unchecked")
    <C, T> T call(ConnectionFunction<C, T> work) {
        EngineConnection current = connection();
        try {
            return work.apply((C) current.raw());
        } catch (RuntimeException e) {
            throw e;
        } catch (SQLException e) {
            throw current.translate(e, null);
        } catch (Exception e) {
            throw new PersistenceException(e.getMessage(), e);
        }
    }

    /** Runs a statement whose time limit is one for a lock: where it ends the statement, the lock was not free in time. */
    <T> T waitingForLock(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (DatabaseException e) {
            throw e.kind() == ErrorKind.CANCELLED ? ExceptionTranslation.lockTimeout(e, isLost()) : e;
        }
    }

    /** Whether an error leaves the transaction nothing but its rollback. */
    private boolean isLost() {
        return transaction != null && features().has(DialectFeature.ERROR_ABORTS_TRANSACTION);
    }

    /** Whether a lock that the database did not give in time leaves the transaction nothing but its rollback. */
    private boolean isLostByLockTimeout() {
        return isLost() || transaction != null && features().has(DialectFeature.LOCK_TIMEOUT_ABORTS_TRANSACTION);
    }

    private DialectFeatures features() {
        return engine.dialect().features();
    }

    Transaction begin() {
        giveBack();
        transaction = engine.begin();
        return transaction;
    }

    /** The transaction is over. */
    void ended() {
        transaction = null;
    }

    /** A result stays open beyond its operation; its connection is kept until {@link #resultClosed()}. */
    void resultOpened() {
        openResults++;
    }

    void resultClosed() {
        openResults--;
        operationEnded();
    }

    /** To be called at the end of each operation of the session: outside a transaction the connection goes back. */
    void operationEnded() {
        if (transaction == null && openResults <= 0) {
            giveBack();
        }
    }

    private void giveBack() {
        if (idle != null) {
            idle.release();
        }
    }

    /** Never throws. */
    void close() {
        if (transaction != null) {
            transaction.close();
            transaction = null;
        }
        if (idle != null) {
            idle.close();
            idle = null;
        }
    }
}
