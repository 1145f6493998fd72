package org.cairnorm.engine;

/**
 * How a query is run.
 *
 * @param fetchSize rows the driver brings per round trip; 0 = the engine's default
 * @param timeoutMillis after which the database cancels the statement, rounded up to what JDBC can say (seconds); 0 =
 *     the engine's default
 * @param maxRows rows after which the driver stops; 0 = all
 */
public record QueryOptions(int fetchSize, int timeoutMillis, int maxRows) {

    /** Everything by the engine's defaults. */
    public static final QueryOptions DEFAULT = new QueryOptions(0, 0, 0);

    /** Checks that nothing is negative. */
    public QueryOptions {
        if (fetchSize < 0 || timeoutMillis < 0 || maxRows < 0) {
            throw new IllegalArgumentException("Negative query option: fetchSize=" + fetchSize + ", timeoutMillis="
                    + timeoutMillis + ", maxRows=" + maxRows);
        }
    }

    /** The same with another fetch size. */
    public QueryOptions withFetchSize(int rows) {
        return new QueryOptions(rows, timeoutMillis, maxRows);
    }

    /** The same with another timeout. */
    public QueryOptions withTimeoutMillis(int millis) {
        return new QueryOptions(fetchSize, millis, maxRows);
    }

    /** The same with another limit. */
    public QueryOptions withMaxRows(int rows) {
        return new QueryOptions(fetchSize, timeoutMillis, rows);
    }
}
