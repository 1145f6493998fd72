package org.cairnorm.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that was sent to the database.
 *
 * @param kind what was asked for
 * @param sql the text as sent
 * @param parameterCount places of values in the text
 * @param batchSize elements sent at once; 1 when it was no batch
 * @param rows rows read, or rows changed as far as the driver tells
 * @param nanos time from sending to the answer, for a query without the time between its rows
 * @param values the bound values, one list per element; null unless {@link EngineOptions#bindValues()} is on
 * @param failure why it failed; null when it did not
 */
public record StatementEvent(
        Kind kind,
        String sql,
        int parameterCount,
        int batchSize,
        long rows,
        long nanos,
        @Nullable List<List<@Nullable Object>> values,
        @Nullable DatabaseException failure) {

    /** What a statement does. */
    public enum Kind {
        /** Reads rows. */
        QUERY,
        /** Changes rows, or defines something. */
        UPDATE,
        /** Changes rows, the same text with many sets of values. */
        BATCH
    }
}
