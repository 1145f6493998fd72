package org.cairnorm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.ErrorKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A unit of work on one connection: wholly stored by {@link #commit()}, or wholly absent. It costs nothing before the first
 * statement, and gives its connection back when it ends. A transaction that is closed before it was committed is rolled
 * back.
 */
public final class Transaction extends EngineConnection {

    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private enum State {
        ACTIVE,
        COMMITTED,
        ROLLED_BACK
    }

    private final TransactionOptions options;
    private State state = State.ACTIVE;
    private boolean autoCommitBefore;
    private int isolationBefore = -1;
    private boolean readOnlySet;
    private int savepoints;

    Transaction(Engine engine, TransactionOptions options) {
        super(engine);
        this.options = options;
    }

    /** Whether the transaction has neither been committed nor rolled back. */
    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /**
     * Stores everything.
     *
     * @throws CommitOutcomeUnknownException if the connection broke on the way
     * @throws DatabaseException if the database refused; then everything is rolled back
     */
    public void commit() {
        requireUsable();
        Connection connection = held();
        if (connection != null) {
            if (isLost()) {
                rollBack(connection);
                throw new DatabaseException(
                        "The connection to the database was lost before the commit; nothing is stored",
                        ErrorKind.CONNECTION_LOST,
                        null,
                        0,
                        null,
                        null,
                        null);
            }
            try {
                engine().statistics().committed();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                throw commitFailed(connection, e);
            }
        }
        state = State.COMMITTED;
        giveBack();
    }

    private DatabaseException commitFailed(Connection connection, Exception e) {
        suspectIfRuntime(e);
        DatabaseException failure = translate(e, null);
        engine().statistics().failed();
        if (isSuspect()) {
            state = State.ROLLED_BACK;
            giveBack();
            return new CommitOutcomeUnknownException(failure);
        }
        rollBack(connection);
        return failure;
    }

    /** Undoes everything. Never throws: a connection that cannot roll back is closed, and then the database does it. */
    public void rollback() {
        requireUsable();
        rollBack(held());
    }

    private void rollBack(@Nullable Connection connection) {
        state = State.ROLLED_BACK;
        if (connection != null) {
            try {
                engine().statistics().rolledBack();
                connection.rollback();
            } catch (SQLException | RuntimeException e) {
                LOG.debug("A rollback failed; the connection is discarded instead", e);
                suspect();
            }
        }
        giveBack();
    }

    /** Rolls back if the transaction is still active. Never throws. */
    @Override
    public void close() {
        if (state == State.ACTIVE) {
            rollBack(held());
        }
        super.close();
    }

    /** Does nothing: a transaction gives its connection back when it ends. */
    @Override
    public void release() {
        // See above.
    }

    // ------------------------------------------------------------------ savepoints

    /** A point to which the transaction can be rolled back. */
    public Savepoint savepoint() {
        Connection connection = connection();
        String name = "cairn_" + ++savepoints;
        try {
            engine().statistics().savepointSent();
            return new Savepoint(this, connection.setSavepoint(name), name);
        } catch (SQLException | RuntimeException e) {
            suspectIfRuntime(e);
            throw translate(e, null);
        }
    }

    /** Does work that is undone alone when it throws; the exception goes on to the caller. */
    public <R extends @Nullable Object> R inSavepoint(Function<? super Transaction, ? extends R> work) {
        Savepoint savepoint = savepoint();
        R result;
        try {
            result = work.apply(this);
        } catch (Throwable e) {
            try {
                savepoint.rollback();
            } catch (DatabaseException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        savepoint.release();
        return result;
    }

    // ------------------------------------------------------------------ the connection's state

    @Override
    void requireUsable() {
        super.requireUsable();
        if (state != State.ACTIVE) {
            throw new IllegalStateException("This transaction is over ("
                    + (state == State.COMMITTED ? "committed" : "rolled back") + "); begin another one");
        }
    }

    @Override
    void setUp(Connection connection) throws SQLException {
        autoCommitBefore = connection.getAutoCommit();
        Isolation isolation = options.isolation();
        if (isolation != null) {
            int before = connection.getTransactionIsolation();
            if (before != isolation.level()) {
                isolationBefore = before;
                connection.setTransactionIsolation(isolation.level());
            }
        }
        if (options.readOnly() && !connection.isReadOnly()) {
            readOnlySet = true;
            connection.setReadOnly(true);
        }
        if (autoCommitBefore) {
            engine().introduce(connection);
            connection.setAutoCommit(false);
        }
    }

    @Override
    void restore(Connection connection) throws SQLException {
        if (autoCommitBefore) {
            connection.setAutoCommit(true);
        }
        if (readOnlySet) {
            connection.setReadOnly(false);
        }
        if (isolationBefore != -1) {
            connection.setTransactionIsolation(isolationBefore);
        }
    }

    @Override
    boolean survivesErrors() {
        return !engine().dialect().features().has(DialectFeature.ERROR_ABORTS_TRANSACTION);
    }

    @Override
    boolean openCursor(Connection connection) {
        return false;
    }
}
