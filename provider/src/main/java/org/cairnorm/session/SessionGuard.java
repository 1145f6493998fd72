package org.cairnorm.session;

import jakarta.persistence.LockModeType;
import jakarta.persistence.TransactionRequiredException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold for every operation of one session: it needs an open session, what it throws is translated and marks the
 * transaction as the specification says (JPA 3.2 §3.2, §7.5.1), and at its end a connection that is not needed goes back.
 */
final class SessionGuard {
    private final SessionFactory factory;
    private final SessionConnections connections;
    private final SessionTransaction transaction;
    private boolean open = true;

    SessionGuard(SessionFactory factory, SessionConnections connections, SessionTransaction transaction) {
        this.factory = factory;
        this.connections = connections;
        this.transaction = transaction;
    }

    /** Does an operation of the EntityManager. */
    void run(Runnable operation) {
        requireOpenOrMark();
        try {
            operation.run();
        } catch (RuntimeException e) {
            throw failed(e);
        } finally {
            connections.operationEnded();
        }
    }

    /** Does an operation of the EntityManager that answers something. */
    <T extends @Nullable Object> T call(Supplier<T> operation) {
        requireOpenOrMark();
        return guarded(operation);
    }

    /** Does an operation of a session that is known to be open. */
    <T extends @Nullable Object> T guarded(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (RuntimeException e) {
            throw failed(e);
        } finally {
            connections.operationEnded();
        }
    }

    private RuntimeException failed(RuntimeException thrown) {
        RuntimeException translated = connections.translate(thrown);
        transaction.markRollback(translated);
        return translated;
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
    }

    void requireOpen() {
        if (!open) {
            throw new IllegalStateException(SessionProblem.SESSION_CLOSED.with());
        }
        factory.requireOpen();
    }

    /** For operations of the EntityManager itself: a refused one marks the transaction that outlived the close. */
    void requireOpenOrMark() {
        try {
            requireOpen();
        } catch (IllegalStateException e) {
            transaction.markRollback(e);
            throw e;
        }
    }

    void requireTransaction(String operation) {
        if (!transaction.isActive()) {
            throw new TransactionRequiredException(SessionProblem.NO_TRANSACTION.with(operation));
        }
    }

    void requireTransaction(LockModeType lock, String operation) {
        if (lock != LockModeType.NONE) {
            requireTransaction(operation + " with lock mode " + lock);
        }
    }
}
