package org.cairnorm.session;

import jakarta.persistence.EntityTransaction;
import jakarta.persistence.RollbackException;
import java.util.Objects;
import org.cairnorm.CommitOutcomeUnknown;
import org.cairnorm.engine.CommitOutcomeUnknownException;
import org.cairnorm.engine.Transaction;
import org.jspecify.annotations.Nullable;

/** The resource-local transaction of one session (JPA 3.2 §7.5.2). */
final class SessionTransaction implements EntityTransaction {
    private final Session session;
    private final SessionConnections connections;
    private @Nullable Transaction running;
    private boolean rollbackOnly;
    private @Nullable Throwable rollbackCause;
    private @Nullable Integer timeout;

    SessionTransaction(Session session, SessionConnections connections) {
        this.session = session;
        this.connections = connections;
    }

    @Override
    public void begin() {
        session.guard().requireOpen();
        if (running != null) {
            throw new IllegalStateException(SessionProblem.TRANSACTION_ACTIVE.with());
        }
        rollbackOnly = false;
        rollbackCause = null;
        running = connections.begin();
    }

    @Override
    public void commit() {
        Transaction transaction = requireActive("commit");
        if (rollbackOnly) {
            Throwable cause = rollbackCause;
            undo(transaction);
            String because = cause == null ? "" : " because of: " + cause.getMessage();
            throw new RollbackException(SessionProblem.MARKED_FOR_ROLLBACK.with(because), cause);
        }
        try {
            session.flushForCommit();
            transaction.commit();
        } catch (CommitOutcomeUnknownException e) {
            undo(transaction);
            throw new CommitOutcomeUnknown(SessionProblem.COMMIT_UNKNOWN.with(e.getMessage()), e);
        } catch (RuntimeException e) {
            RuntimeException cause = connections.translate(e);
            undo(transaction);
            throw new RollbackException(SessionProblem.COMMIT_FAILED.with(cause.getMessage()), cause);
        } catch (Error e) {
            undo(transaction);
            throw e;
        }
        over();
    }

    @Override
    public void rollback() {
        undo(requireActive("rollback"));
    }

    /**
     * Ends the transaction of work that has returned: by a commit, or by a rollback where the work asked for it.
     *
     * @throws RollbackException also where a failure had marked the transaction, whether or not the work has caught it
     */
    void end() {
        if (running != null) {
            if (rollbackOnly && rollbackCause == null) {
                rollback();
            } else {
                commit();
            }
        }
    }

    /**
     * Whether the transaction goes on after the session was closed, until it is committed or rolled back (JPA 3.2 §3.2); one that can
     * only be rolled back ends with the session.
     */
    boolean outlivesSession() {
        return running != null && !rollbackOnly;
    }

    /** Rolls back whatever is running; for closing the session. Never throws. */
    void abandon() {
        if (running != null) {
            undo(running);
        }
    }

    private void undo(Transaction transaction) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } finally {
            session.detachAll();
            over();
        }
    }

    private void over() {
        running = null;
        rollbackOnly = false;
        rollbackCause = null;
        connections.ended();
        session.context().transactionEnded();
        if (session.isClosed()) {
            session.dispose();
        }
    }

    private Transaction requireActive(String operation) {
        if (running == null) {
            throw new IllegalStateException(SessionProblem.TRANSACTION_NOT_ACTIVE.with(operation));
        }
        return Objects.requireNonNull(running);
    }

    @Override
    public void setRollbackOnly() {
        requireActive("setRollbackOnly");
        rollbackOnly = true;
    }

    /** Marks the transaction because of an exception, which the commit will then name. */
    void markRollback(RuntimeException cause) {
        if (running != null && ExceptionTranslation.marksRollback(cause)) {
            rollbackOnly = true;
            if (rollbackCause == null) {
                rollbackCause = cause;
            }
        }
    }

    @Override
    public boolean getRollbackOnly() {
        requireActive("getRollbackOnly");
        return rollbackOnly;
    }

    @Override
    public boolean isActive() {
        return running != null;
    }

    @Override
    public void setTimeout(@Nullable Integer newTimeout) {
        this.timeout = newTimeout;
    }

    @Override
    public @Nullable Integer getTimeout() {
        return timeout;
    }
}
