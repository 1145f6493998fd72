package org.cairnorm.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cairnorm.dialect.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one query, read straight from JDBC. Closes itself after the last row; close it when you stop earlier.
 *
 * <pre>{@code
 * try (Rows rows = connection.query(sql, binder)) {
 *     while (rows.next()) {
 *         reader.read(rows.resultSet());
 *     }
 * } catch (SQLException e) {
 *     throw rows.failure(e);
 * }
 * }</pre>
 */
public final class Rows implements AutoCloseable {

    private final EngineConnection connection;
    private final SqlText sql;
    private final PreparedStatement statement;
    private final ResultSet resultSet;
    private final long nanos;
    private final @Nullable List<List<@Nullable Object>> values;
    private final boolean cursor;
    private final int inserted;
    private long count;
    private boolean closed;

    Rows(
            EngineConnection connection,
            SqlText sql,
            PreparedStatement statement,
            ResultSet resultSet,
            long nanos,
            @Nullable List<List<@Nullable Object>> values,
            boolean cursor,
            int inserted) {
        this.connection = connection;
        this.sql = sql;
        this.statement = statement;
        this.resultSet = resultSet;
        this.nanos = nanos;
        this.values = values;
        this.cursor = cursor;
        this.inserted = inserted;
    }

    /** Moves to the next row; false after the last one, and then everything is closed. */
    public boolean next() {
        if (closed) {
            return false;
        }
        boolean found;
        try {
            found = resultSet.next();
        } catch (SQLException | RuntimeException e) {
            connection.suspect();
            throw failure(e);
        }
        if (found) {
            count++;
        } else {
            close();
        }
        return found;
    }

    /** Where the values of the current row are read from, by 1-based index. Not to be moved or closed. */
    public ResultSet resultSet() {
        return resultSet;
    }

    /** How many rows have been read until now. */
    public long count() {
        return count;
    }

    /**
     * Closes the rows and tells what an exception of the driver means. For what {@link #resultSet()} throws; a
     * {@code DatabaseException} comes back as it is.
     */
    public DatabaseException failure(Exception thrown) {
        DatabaseException failure = connection.translate(thrown, sql.text());
        finish(failure);
        return failure;
    }

    /** Gives back the cursor; never throws; the second time it does nothing. */
    @Override
    public void close() {
        finish(null);
    }

    private void finish(@Nullable DatabaseException failure) {
        if (closed) {
            return;
        }
        closed = true;
        connection.closeQuietly(resultSet);
        connection.closeQuietly(statement);
        connection.reports().queryEnded(sql, count, nanos, values, inserted, failure);
        if (cursor) {
            connection.cursorClosed();
        }
    }
}
