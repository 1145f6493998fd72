package org.cairnorm.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs statements on one connection of the engine's source, which is taken at the first statement and held until {@link
 * #release()} or {@link #close()}. Every statement is a unit of its own (autocommit); {@link Transaction} is the face for
 * more. For one thread at a time.
 *
 * <p>Whatever goes wrong leaves as a {@link DatabaseException}; statements and results are closed by then.
 */
public sealed class EngineConnection implements AutoCloseable permits Transaction {

    private static final Logger LOG = LoggerFactory.getLogger(EngineConnection.class);

    private final Engine engine;
    private final StatementReports reports;
    private @Nullable Connection jdbc;
    private @Nullable Thread holder;
    private long takenAt;
    private @Nullable String lastSql;
    private boolean suspect;
    private boolean lost;
    private boolean closed;
    private int cursors;
    private boolean autoCommitBefore;

    EngineConnection(Engine engine) {
        this.engine = engine;
        this.reports = new StatementReports(engine, this);
    }

    /** The engine that this connection belongs to. */
    public Engine engine() {
        return engine;
    }

    // ------------------------------------------------------------------ statements

    /** Runs a query without options. */
    public Rows query(SqlText sql, Binder binder) {
        return query(sql, binder, QueryOptions.DEFAULT);
    }

    /** Runs a query. Close the rows, unless they are read to the end. */
    public Rows query(SqlText sql, Binder binder, QueryOptions options) {
        return query(sql, binder, options, 0);
    }

    /** {@code inserted} is the number of rows that the text inserts and gives back; 0 for a query. */
    final Rows query(SqlText sql, Binder binder, QueryOptions options, int inserted) {
        Connection connection = ready(sql);
        boolean observed = engine.isObserved();
        BindRecorder recorder = null;
        PreparedStatement statement = null;
        boolean cursor = false;
        long start = System.nanoTime();
        try {
            int fetchSize = options.fetchSize() == 0 ? engine.options().fetchSize() : options.fetchSize();
            cursor = fetchSize > 0 && inserted == 0 && openCursor(connection);
            statement = connection.prepareStatement(sql.text());
            if (fetchSize > 0) {
                statement.setFetchSize(fetchSize);
            }
            if (options.maxRows() > 0) {
                statement.setMaxRows(options.maxRows());
            }
            setTimeout(statement, options.timeoutMillis());
            recorder = bind(statement, sql, binder, observed);
            if (inserted == 0) {
                engine.statistics().statementSent();
            } else {
                engine.statistics().batchSent(inserted, 1);
            }
            ResultSet rows = executeQuery(statement);
            long nanos = System.nanoTime() - start;
            return new Rows(this, sql, statement, rows, nanos, StatementReports.valuesOf(recorder), cursor, inserted);
        } catch (Throwable e) {
            closeQuietly(statement);
            if (cursor) {
                cursorClosed();
            }
            throw reports.failed(StatementReports.kindOf(inserted), sql, start, recorder, e);
        }
    }

    /** Runs an insert, update or delete; gives the number of rows it changed. */
    public int update(SqlText sql, Binder binder) {
        return update(sql, binder, 0);
    }

    /** Runs an insert, update or delete with a timeout; 0 = the engine's default. */
    public int update(SqlText sql, Binder binder, int timeoutMillis) {
        Connection connection = ready(sql);
        boolean observed = engine.isObserved();
        BindRecorder recorder = null;
        PreparedStatement statement = null;
        long start = System.nanoTime();
        int rows;
        try {
            statement = connection.prepareStatement(sql.text());
            setTimeout(statement, timeoutMillis);
            recorder = bind(statement, sql, binder, observed);
            engine.statistics().statementSent();
            rows = executeUpdate(statement);
        } catch (Throwable e) {
            closeQuietly(statement);
            throw reports.failed(StatementEvent.Kind.UPDATE, sql, start, recorder, e);
        }
        closeQuietly(statement);
        if (observed) {
            reports.tell(StatementEvent.Kind.UPDATE, sql, 1, rows, System.nanoTime() - start, recorder, null);
        }
        return rows;
    }

    /** Runs text as it is, without values: data definition, settings. Never give it what a user typed. */
    public void run(String sql) {
        Connection connection = connection();
        lastSql = sql;
        java.sql.Statement statement = null;
        long start = System.nanoTime();
        try {
            statement = connection.createStatement();
            engine.statistics().statementSent();
            statement.execute(sql);
        } catch (Throwable e) {
            suspectIfRuntime(e);
            closeQuietly(statement);
            throw reports.failed(StatementEvent.Kind.UPDATE, SqlText.of(sql), start, null, e);
        }
        closeQuietly(statement);
        if (engine.isObserved()) {
            reports.tell(StatementEvent.Kind.UPDATE, SqlText.of(sql), 1, 0, System.nanoTime() - start, null, null);
        }
    }

    /** Starts a batch of one statement; close it. */
    public Batch batch(SqlText sql) {
        return new Batch(this, sql, null);
    }

    /**
     * Runs one statement for many elements, in batches of the engine's batch size. After a failure only a rollback is left:
     * elements before the failed one may have been stored. The binder may be asked for an element twice.
     *
     * @return the rows changed per element; {@link java.sql.Statement#SUCCESS_NO_INFO} where the driver does not tell
     */
    public int[] updateAll(SqlText sql, int elements, ElementBinder binder) {
        int[] counts = new int[elements];
        int size = engine.options().batchSize();
        try (Batch batch = batch(sql)) {
            for (int from = 0; from < elements; from += size) {
                int portion = Math.min(size, elements - from);
                try {
                    for (int element = from; element < from + portion; element++) {
                        batch.add(binder, element);
                    }
                    System.arraycopy(batch.execute(), 0, counts, from, portion);
                } catch (BatchException e) {
                    throw FailedElement.ofBatch(this, e.within(from, elements), sql, from, portion, binder);
                }
            }
        }
        return counts;
    }

    /**
     * Inserts many rows and reads what the database generated for each: by JDBC's generated keys or by rows returned from
     * one statement, whichever is right on this database. The reader sees the elements in their order.
     */
    public void insertReturning(PreparedInsert insert, int elements, ElementBinder binder, KeyReader reader) {
        insert.run(this, elements, binder, reader);
    }

    /** Runs a statement of the tree; the face for users of Core. Close the result, unless it is read to the end. */
    public Result execute(Statement statement, Parameters parameters) {
        return engine.prepare(statement).execute(this, parameters, QueryOptions.DEFAULT);
    }

    /** Runs a statement of the tree that has no slots. */
    public Result execute(Statement statement) {
        return execute(statement, Parameters.NONE);
    }

    /** Runs a statement of the tree with options. */
    public Result execute(Statement statement, Parameters parameters, QueryOptions options) {
        return engine.prepare(statement).execute(this, parameters, options);
    }

    /**
     * The JDBC connection itself, for what the engine has no word for. What you change on it (autocommit, isolation) change
     * back; do not close it.
     */
    public Connection raw() {
        return connection();
    }

    /**
     * What an exception of the driver means; for code that works on {@link #raw()}. A {@code DatabaseException} comes back
     * as it is.
     */
    public DatabaseException translate(Exception thrown, @Nullable String sql) {
        return note(engine.failures().translate(thrown, sql));
    }

    // ------------------------------------------------------------------ the connection's life

    /** Whether a connection of the source is held. */
    public boolean isConnected() {
        return jdbc != null;
    }

    /** Gives the connection back; the next statement takes one again. Never throws. */
    public void release() {
        giveBack();
    }

    final void giveBack() {
        Connection connection = jdbc;
        if (connection == null) {
            return;
        }
        boolean clean = !suspect;
        if (clean) {
            try {
                restore(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.debug("A connection could not be restored and is discarded", e);
                clean = false;
            }
        }
        jdbc = null;
        holder = null;
        cursors = 0;
        suspect = false;
        engine.give(this, connection, clean, lost);
        lost = false;
    }

    /** Gives the connection back for good. Never throws. */
    @Override
    public void close() {
        giveBack();
        closed = true;
    }

    /** The connection, taken now if it is not held yet. */
    final Connection connection() {
        Connection connection = jdbc;
        return connection != null ? connection : take();
    }

    private Connection take() {
        requireUsable();
        Connection connection = engine.take(this);
        jdbc = connection;
        holder = Thread.currentThread();
        takenAt = System.nanoTime();
        try {
            setUp(connection);
        } catch (SQLException | RuntimeException e) {
            suspect = true;
            DatabaseException failure = translate(e, null);
            giveBack();
            throw failure;
        }
        return connection;
    }

    void requireUsable() {
        if (closed) {
            throw new IllegalStateException("This connection is closed; ask the engine for another one");
        }
    }

    /** Brings a fresh connection into the state that this face promises. */
    void setUp(Connection connection) throws SQLException {
        autoCommitBefore = connection.getAutoCommit();
        if (!autoCommitBefore) {
            connection.setAutoCommit(true);
        }
        engine.introduce(connection);
    }

    /** Brings the connection back into the state in which it came. */
    void restore(Connection connection) throws SQLException {
        if (cursors > 0) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        if (!autoCommitBefore) {
            connection.setAutoCommit(false);
        }
    }

    /** A cursor that fetches in portions lives in a transaction; true if one had to be opened for it. */
    boolean openCursor(Connection connection) throws SQLException {
        if (cursors == 0) {
            connection.setAutoCommit(false);
        }
        cursors++;
        return true;
    }

    final void cursorClosed() {
        Connection connection = jdbc;
        if (connection == null || cursors == 0 || --cursors > 0) {
            return;
        }
        try {
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The transaction of a cursor could not be ended; the connection is discarded", e);
            suspect = true;
        }
    }

    /** The connection's state is unknown: nobody shall get it again. */
    final void suspect() {
        suspect = true;
    }

    /** The database is known to be gone. */
    final boolean isLost() {
        return lost;
    }

    final boolean isSuspect() {
        return suspect;
    }

    final @Nullable Connection held() {
        return jdbc;
    }

    /** Who holds the connection, for the message of an exhausted pool. */
    final @Nullable String holding() {
        Thread thread = holder;
        if (thread == null) {
            return null;
        }
        String sql = lastSql;
        return "thread \"" + thread.getName() + "\" for " + (System.nanoTime() - takenAt) / 1_000_000 + " ms"
                + (sql == null ? "" : ", last statement: " + sql);
    }

    // ------------------------------------------------------------------ for Batch, Rows and PreparedInsert

    final StatementReports reports() {
        return reports;
    }

    final Connection ready(SqlText sql) {
        Connection connection = connection();
        lastSql = sql.text();
        return connection;
    }

    final @Nullable BindRecorder bind(PreparedStatement statement, SqlText sql, Binder binder, boolean observed)
            throws SQLException {
        if (observed && engine.options().bindValues()) {
            BindRecorder recorder = new BindRecorder(statement);
            binder.bind(recorder.face());
            recorder.elementEnds();
            return recorder;
        }
        binder.bind(statement);
        return null;
    }

    final ResultSet executeQuery(PreparedStatement statement) throws SQLException {
        try {
            return statement.executeQuery();
        } catch (RuntimeException e) {
            suspect = true;
            throw e;
        }
    }

    final int executeUpdate(PreparedStatement statement) throws SQLException {
        try {
            return statement.executeUpdate();
        } catch (RuntimeException e) {
            suspect = true;
            throw e;
        }
    }

    final void suspectIfRuntime(Throwable thrown) {
        if (!(thrown instanceof SQLException)) {
            suspect = true;
        }
    }

    final void setTimeout(PreparedStatement statement, int millis) throws SQLException {
        int wanted = millis == 0 ? engine.options().queryTimeoutMillis() : millis;
        if (wanted > 0) {
            statement.setQueryTimeout((int) ((wanted + 999L) / 1000));
        }
    }

    /** Whether this is a transaction that goes on after an error, so that it may be looked into. */
    boolean survivesErrors() {
        return false;
    }

    final DatabaseException note(DatabaseException failure) {
        if (failure.kind() == ErrorKind.CONNECTION_LOST && jdbc != null) {
            suspect = true;
            lost = true;
        }
        return failure;
    }

    /** Closes without a word; what cannot be closed makes the connection suspect, so that it does not come back. */
    final void closeQuietly(@Nullable AutoCloseable resource) {
        if (resource == null) {
            return;
        }
        try {
            resource.close();
        } catch (Exception e) {
            LOG.debug("A JDBC resource could not be closed", e);
            suspect = true;
            if (e instanceof SQLException) {
                note(engine.failures().translate(e, null));
            }
        }
    }

    @Override
    public String toString() {
        return Objects.toString(holding(), "not connected");
    }
}
