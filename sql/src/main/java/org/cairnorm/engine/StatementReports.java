package org.cairnorm.engine;

import java.util.List;
import org.cairnorm.dialect.SqlText;
import org.jspecify.annotations.Nullable;

/** Tells statistics and listeners how the statements of one connection ended, and turns what went wrong into what is thrown. */
final class StatementReports {

    private final Engine engine;
    private final EngineConnection connection;

    StatementReports(Engine engine, EngineConnection connection) {
        this.engine = engine;
        this.connection = connection;
    }

    /** Tells listeners of a failure and gives what is to be thrown; an {@code Error} is thrown at once. */
    DatabaseException failed(
            StatementEvent.Kind kind, SqlText sql, long start, @Nullable BindRecorder recorder, Throwable thrown) {
        return reportFailure(
                kind, sql, 1, start, recorder, engine.failures().translate(unlessError(thrown), sql.text()));
    }

    /** The same for a batch that was sent. */
    DatabaseException failedBatch(
            SqlText sql, int size, long start, @Nullable BindRecorder recorder, Throwable thrown) {
        DatabaseException failure = engine.failures().translateBatch(unlessError(thrown), sql.text(), size);
        return reportFailure(StatementEvent.Kind.BATCH, sql, size, start, recorder, failure);
    }

    /** A failure while the element was bound, or run at once. */
    DatabaseException failedElement(SqlText sql, int element, @Nullable BindRecorder recorder, Throwable thrown) {
        DatabaseException failure = engine.failures().translate(unlessError(thrown), sql.text());
        return reportFailure(
                StatementEvent.Kind.BATCH,
                sql,
                element + 1,
                System.nanoTime(),
                recorder,
                new BatchException(failure, element, element + 1));
    }

    private Throwable unlessError(Throwable thrown) {
        if (thrown instanceof Error error) {
            connection.suspect();
            throw error;
        }
        return thrown;
    }

    private DatabaseException reportFailure(
            StatementEvent.Kind kind,
            SqlText sql,
            int size,
            long start,
            @Nullable BindRecorder recorder,
            DatabaseException failure) {
        connection.note(failure);
        engine.statistics().failed();
        if (engine.isObserved()) {
            tell(kind, sql, size, 0, System.nanoTime() - start, recorder, failure);
        }
        return failure;
    }

    /** Tells that the rows of a query were read, or why not; {@code inserted} as in the query. */
    void queryEnded(
            SqlText sql,
            long rows,
            long nanos,
            @Nullable List<List<@Nullable Object>> values,
            int inserted,
            @Nullable DatabaseException failure) {
        engine.statistics().rowsRead(rows);
        if (failure != null) {
            engine.statistics().failed();
        }
        if (engine.isObserved()) {
            engine.tell(new StatementEvent(
                    kindOf(inserted),
                    sql.text(),
                    sql.slots().size(),
                    Math.max(1, inserted),
                    rows,
                    nanos,
                    values,
                    failure));
        }
    }

    /** Tells listeners how a statement ended; to be asked only if there are any. */
    void tell(
            StatementEvent.Kind kind,
            SqlText sql,
            int size,
            long rows,
            long nanos,
            @Nullable BindRecorder recorder,
            @Nullable DatabaseException failure) {
        engine.tell(new StatementEvent(
                kind, sql.text(), sql.slots().size(), size, rows, nanos, valuesOf(recorder), failure));
    }

    static @Nullable List<List<@Nullable Object>> valuesOf(@Nullable BindRecorder recorder) {
        return recorder == null ? null : recorder.elements();
    }

    /** {@code inserted} is the number of rows that the text inserts and gives back; 0 for a query. */
    static StatementEvent.Kind kindOf(int inserted) {
        return inserted == 0 ? StatementEvent.Kind.QUERY : StatementEvent.Kind.BATCH;
    }
}
