package org.cairnorm.query;

import jakarta.persistence.LockModeType;
import java.util.Objects;
import org.cairnorm.engine.QueryOptions;

/**
 * How a query is run.
 *
 * @param firstResult how many results are left out at the start
 * @param maxResults the most results that are given
 * @param lockMode pessimistic modes lock the rows of the selected entities; others change nothing here
 * @param noWait whether a row that somebody else has locked is an error at once
 * @param timeoutMillis after which the database gives up; 0 for the default
 * @param fetchSize how many rows the driver brings at once, for cursors; 0 for the default
 * @param mostRows after which the driver stops reading, whatever the SQL says; 0 for none
 */
public record SelectOptions(
        int firstResult,
        int maxResults,
        LockModeType lockMode,
        boolean noWait,
        int timeoutMillis,
        int fetchSize,
        int mostRows) {
    /** All results, unlocked. */
    public static final SelectOptions DEFAULT =
            new SelectOptions(0, Integer.MAX_VALUE, LockModeType.NONE, false, 0, 0, 0);

    public SelectOptions {
        Objects.requireNonNull(lockMode);
        if (firstResult < 0 || maxResults < 0 || timeoutMillis < 0 || fetchSize < 0 || mostRows < 0) {
            throw new IllegalArgumentException("Options of a query are never negative: first result " + firstResult
                    + ", most results " + maxResults + ", timeout " + timeoutMillis + ", fetch size " + fetchSize
                    + ", most rows " + mostRows);
        }
    }

    /** These options with another page. */
    public SelectOptions page(int first, int most) {
        return new SelectOptions(first, most, lockMode, noWait, timeoutMillis, fetchSize, mostRows);
    }

    /** These options with another lock mode. */
    public SelectOptions lock(LockModeType mode) {
        return new SelectOptions(firstResult, maxResults, mode, noWait, timeoutMillis, fetchSize, mostRows);
    }

    /** These options, not waiting for locks. */
    public SelectOptions withoutWaiting() {
        return new SelectOptions(firstResult, maxResults, lockMode, true, timeoutMillis, fetchSize, mostRows);
    }

    /** These options with another timeout. */
    public SelectOptions timeout(int millis) {
        return new SelectOptions(firstResult, maxResults, lockMode, noWait, millis, fetchSize, mostRows);
    }

    /** These options with another size of the portions in which the driver brings rows. */
    public SelectOptions fetch(int rows) {
        return new SelectOptions(firstResult, maxResults, lockMode, noWait, timeoutMillis, rows, mostRows);
    }

    /** These options, reading stopped after some rows. */
    public SelectOptions stopAfter(int rows) {
        return new SelectOptions(firstResult, maxResults, lockMode, noWait, timeoutMillis, fetchSize, rows);
    }

    /** These options, rows brought in portions. */
    SelectOptions streamed() {
        return fetchSize > 0 ? this : fetch(ResultCursor.WINDOW);
    }

    QueryOptions forStatement() {
        return timeoutMillis == 0 && fetchSize == 0 && mostRows == 0
                ? QueryOptions.DEFAULT
                : new QueryOptions(fetchSize, timeoutMillis, mostRows);
    }

    boolean isPaged() {
        return firstResult > 0 || maxResults < Integer.MAX_VALUE;
    }

    boolean locks() {
        return switch (lockMode) {
            case PESSIMISTIC_READ, PESSIMISTIC_WRITE, PESSIMISTIC_FORCE_INCREMENT -> true;
            default -> false;
        };
    }
}
