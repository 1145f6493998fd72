package org.cairnorm.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.cairnorm.dialect.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * One statement with many sets of values, sent together. May be executed, filled and executed again.
 *
 * <p>Where the database lives in this process and a batch saves no round trip, elements run as they are added; the
 * failure of one then comes from {@code add}.
 */
public final class Batch implements AutoCloseable {

    private static final int[] NO_COUNTS = {};

    private final EngineConnection connection;
    private final SqlText sql;
    private final PreparedStatement statement;
    private final PreparedStatement face;
    private final @Nullable BindRecorder recorder;
    private final boolean immediate;
    private int[] immediateCounts = NO_COUNTS;
    private long immediateNanos;
    private int size;
    private boolean closed;

    /** {@code keyColumns} is null when generated keys are not wanted. */
    Batch(EngineConnection connection, SqlText sql, String @Nullable [] keyColumns) {
        this.connection = connection;
        this.sql = sql;
        Engine engine = connection.engine();
        this.immediate = keyColumns == null && engine.runsBatchesAtOnce();
        Connection jdbc = connection.ready(sql);
        long start = System.nanoTime();
        PreparedStatement prepared = null;
        try {
            prepared = keyColumns == null
                    ? jdbc.prepareStatement(sql.text())
                    : jdbc.prepareStatement(sql.text(), keyColumns);
            connection.setTimeout(prepared, 0);
        } catch (Throwable e) {
            connection.closeQuietly(prepared);
            throw connection.reports().failed(StatementEvent.Kind.BATCH, sql, start, null, e);
        }
        this.statement = prepared;
        this.recorder = engine.isObserved() && engine.options().bindValues() ? new BindRecorder(prepared) : null;
        this.face = recorder == null ? prepared : recorder.face();
    }

    /** How many elements wait for {@link #execute()}. */
    public int size() {
        return size;
    }

    /** Adds an element. */
    public void add(Binder binder) {
        requireOpen();
        try {
            binder.bind(face);
        } catch (Throwable e) {
            throw failed(e);
        }
        elementBound();
    }

    /** Adds an element of many. */
    public void add(ElementBinder binder, int element) {
        requireOpen();
        try {
            binder.bind(face, element, 1);
        } catch (Throwable e) {
            throw failed(e);
        }
        elementBound();
    }

    private void elementBound() {
        if (recorder != null) {
            recorder.elementEnds();
        }
        if (immediate) {
            runNow();
        } else {
            try {
                statement.addBatch();
            } catch (Throwable e) {
                throw failed(e);
            }
        }
        size++;
    }

    private void runNow() {
        long start = System.nanoTime();
        int count;
        try {
            count = connection.executeUpdate(statement);
        } catch (Throwable e) {
            throw failed(e);
        }
        immediateNanos += System.nanoTime() - start;
        if (size == immediateCounts.length) {
            immediateCounts = Arrays.copyOf(immediateCounts, Math.max(16, size * 2));
        }
        immediateCounts[size] = count;
    }

    /**
     * Sends the elements; afterwards the batch is empty again.
     *
     * @return the rows changed by each element; {@link Statement#SUCCESS_NO_INFO} where the driver does not tell
     * @throws BatchException if one failed; what became of the others is the driver's choice, so roll back
     */
    public int[] execute() {
        requireOpen();
        if (size == 0) {
            return NO_COUNTS;
        }
        int elements = size;
        int[] counts;
        long start = System.nanoTime();
        long nanos;
        if (immediate) {
            counts = Arrays.copyOf(immediateCounts, elements);
            nanos = immediateNanos;
            connection.engine().statistics().batchSent(elements, 1);
        } else {
            connection.engine().statistics().batchSent(elements, 1);
            try {
                counts = statement.executeBatch();
            } catch (Throwable e) {
                connection.suspectIfRuntime(e);
                close();
                throw connection.reports().failedBatch(sql, elements, start, recorder, e);
            }
            nanos = System.nanoTime() - start;
        }
        size = 0;
        immediateNanos = 0;
        if (connection.engine().isObserved()) {
            connection.reports().tell(StatementEvent.Kind.BATCH, sql, elements, sum(counts), nanos, recorder, null);
        }
        if (recorder != null) {
            recorder.clear();
        }
        return counts;
    }

    /** The keys of the elements executed last, in their order. */
    void readKeys(int firstElement, int elements, KeyReader reader) {
        ResultSet keys = null;
        try {
            keys = statement.getGeneratedKeys();
            for (int i = 0; i < elements; i++) {
                if (!keys.next()) {
                    throw new SQLException(
                            "The database returned the generated keys of " + i + " rows for " + elements + " rows");
                }
                reader.read(firstElement + i, keys);
            }
        } catch (Throwable e) {
            connection.closeQuietly(keys);
            close();
            throw connection.reports().failed(StatementEvent.Kind.BATCH, sql, System.nanoTime(), recorder, e);
        }
        connection.closeQuietly(keys);
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += Math.max(0, count);
        }
        return sum;
    }

    private DatabaseException failed(Throwable e) {
        close();
        if (immediate) {
            // What was sent before the failing element counts as sent.
            connection.engine().statistics().batchSent(size + 1, 1);
        }
        return connection.reports().failedElement(sql, size, recorder, e);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("This batch is closed" + " [SQL: " + sql.text() + "]");
        }
    }

    /** Forgets what was not executed; never throws. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            connection.closeQuietly(statement);
        }
    }
}
