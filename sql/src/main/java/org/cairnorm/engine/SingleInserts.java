package org.cairnorm.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairnorm.dialect.SqlText;
import org.jspecify.annotations.Nullable;

/** Inserts one row after the other by one JDBC statement, and reads the keys of each. */
final class SingleInserts implements AutoCloseable {

    private final EngineConnection connection;
    private final SqlText sql;
    private final boolean returning;
    private final PreparedStatement statement;
    private final PreparedStatement face;
    private final @Nullable BindRecorder recorder;
    private final long start = System.nanoTime();

    /** {@code keyColumns} is null when the text itself gives the keys back. */
    SingleInserts(EngineConnection connection, SqlText sql, String @Nullable [] keyColumns) {
        this.connection = connection;
        this.sql = sql;
        this.returning = keyColumns == null;
        Connection jdbc = connection.ready(sql);
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
        Engine engine = connection.engine();
        this.recorder = engine.isObserved() && engine.options().bindValues() ? new BindRecorder(prepared) : null;
        this.face = recorder == null ? prepared : recorder.face();
    }

    void run(int element, ElementBinder binder, KeyReader reader) {
        ResultSet keys = null;
        try {
            binder.bind(face, element, 1);
            if (recorder != null) {
                recorder.elementEnds();
            }
            if (returning) {
                keys = connection.executeQuery(statement);
            } else {
                connection.executeUpdate(statement);
                keys = statement.getGeneratedKeys();
            }
            if (!keys.next()) {
                throw new SQLException("The database gave back no key of an inserted row");
            }
            reader.read(element, keys);
        } catch (Throwable e) {
            connection.closeQuietly(keys);
            close();
            throw connection.reports().failedElement(sql, element, recorder, e);
        }
        connection.closeQuietly(keys);
    }

    /** All went well. */
    void end(int elements) {
        connection.engine().statistics().batchSent(elements, connection.engine().runsBatchesAtOnce() ? 1 : elements);
        if (connection.engine().isObserved()) {
            long nanos = System.nanoTime() - start;
            connection.reports().tell(StatementEvent.Kind.BATCH, sql, elements, elements, nanos, recorder, null);
        }
    }

    @Override
    public void close() {
        connection.closeQuietly(statement);
    }
}
