package org.cairnorm.session;

import org.cairnorm.dialect.DialectFeature;
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
        boolean lost = transaction != null && engine.dialect().features().has(DialectFeature.ERROR_ABORTS_TRANSACTION);
        return ExceptionTranslation.translate(thrown, lost);
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
