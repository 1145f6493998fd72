package org.cairnorm.query;

import jakarta.persistence.LockModeType;
import java.util.Objects;

/**
 * How a query is run.
 *
 * @param firstResult how many results are left out at the start
 * @param maxResults the most results that are given
 * @param lockMode pessimistic modes lock the rows of the selected entities; others change nothing here
 * @param timeoutMillis after which the database gives up; 0 for the default
 * @param fetchSize how many rows the driver brings at once, for cursors; 0 for the default
 */
public record SelectOptions(int firstResult, int maxResults, LockModeType lockMode, int timeoutMillis, int fetchSize) {
    /** All results, unlocked. */
    public static final SelectOptions DEFAULT = new SelectOptions(0, Integer.MAX_VALUE, LockModeType.NONE, 0, 0);

    public SelectOptions {
        Objects.requireNonNull(lockMode);
        if (firstResult < 0 || maxResults < 0 || timeoutMillis < 0 || fetchSize < 0) {
            throw new IllegalArgumentException("Options of a query are never negative: first result " + firstResult
                    + ", most results " + maxResults + ", timeout " + timeoutMillis + ", fetch size " + fetchSize);
        }
    }

    /** These options with another page. */
    public SelectOptions page(int first, int most) {
        return new SelectOptions(first, most, lockMode, timeoutMillis, fetchSize);
    }

    /** These options with another lock mode. */
    public SelectOptions lock(LockModeType mode) {
        return new SelectOptions(firstResult, maxResults, mode, timeoutMillis, fetchSize);
    }

    /** These options with another timeout. */
    public SelectOptions timeout(int millis) {
        return new SelectOptions(firstResult, maxResults, lockMode, millis, fetchSize);
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
