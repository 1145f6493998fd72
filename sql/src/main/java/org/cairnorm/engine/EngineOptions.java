package org.cairnorm.engine;

import java.util.Map;
import java.util.Objects;
import org.cairnorm.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * How an engine works. Immutable; start from {@link #DEFAULT}.
 *
 * @param dialect the dialect itself; null = by name or from the connection. With it no connection is made at boot
 * @param dialectName the dialect's name, such as {@code postgresql}; null = from the connection
 * @param pool the pool the engine makes from a URL
 * @param driverProperties further properties for the driver, beside user and password
 * @param fetchSize rows per round trip of a query that says nothing else; 0 = the driver's choice
 * @param queryTimeoutMillis after which a statement that says nothing else is cancelled; 0 = never
 * @param batchSize elements sent at once where the engine itself makes the batches
 * @param statementCacheSize statements of the tree whose text is remembered
 * @param prettySql whether statements are sent (and logged) in lines instead of in one
 * @param bindValues whether values may be shown: in the log, to listeners and in the messages of failures
 */
public record EngineOptions(
        @Nullable Dialect dialect,
        @Nullable String dialectName,
        PoolOptions pool,
        Map<String, String> driverProperties,
        int fetchSize,
        int queryTimeoutMillis,
        int batchSize,
        int statementCacheSize,
        boolean prettySql,
        boolean bindValues) {

    /** Dialect from the connection, batches of 50, no values shown. */
    public static final EngineOptions DEFAULT =
            new EngineOptions(null, null, PoolOptions.DEFAULT, Map.of(), 0, 0, 50, 2_000, false, false);

    /** Checks the numbers. */
    public EngineOptions {
        Objects.requireNonNull(pool, "pool");
        driverProperties = Map.copyOf(driverProperties);
        atLeast(0, fetchSize, "fetchSize");
        atLeast(0, queryTimeoutMillis, "queryTimeoutMillis");
        atLeast(1, batchSize, "batchSize");
        atLeast(0, statementCacheSize, "statementCacheSize");
    }

    private static void atLeast(int least, int value, String what) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "The engine's " + what + " is " + value + "; it must be at least " + least);
        }
    }

    /** The same with a dialect. */
    public EngineOptions withDialect(@Nullable Dialect value) {
        return new EngineOptions(
                value,
                dialectName,
                pool,
                driverProperties,
                fetchSize,
                queryTimeoutMillis,
                batchSize,
                statementCacheSize,
                prettySql,
                bindValues);
    }

    /** The same with a dialect by name. */
    public EngineOptions withDialectName(@Nullable String value) {
        return new EngineOptions(
                dialect,
                value,
                pool,
                driverProperties,
                fetchSize,
                queryTimeoutMillis,
                batchSize,
                statementCacheSize,
                prettySql,
                bindValues);
    }

    /** The same with another pool. */
    public EngineOptions withPool(PoolOptions value) {
        return new EngineOptions(
                dialect,
                dialectName,
                value,
                driverProperties,
                fetchSize,
                queryTimeoutMillis,
                batchSize,
                statementCacheSize,
                prettySql,
                bindValues);
    }

    /** The same with other properties for the driver. */
    public EngineOptions withDriverProperties(Map<String, String> value) {
        return new EngineOptions(
                dialect,
                dialectName,
                pool,
                value,
                fetchSize,
                queryTimeoutMillis,
                batchSize,
                statementCacheSize,
                prettySql,
                bindValues);
    }

    /** The same with another fetch size. */
    public EngineOptions withFetchSize(int value) {
        return new EngineOptions(
                dialect,
                dialectName,
                pool,
                driverProperties,
                value,
                queryTimeoutMillis,
                batchSize,
                statementCacheSize,
                prettySql,
                bindValues);
    }

    /** The same with another timeout of statements. */
    public EngineOptions withQueryTimeoutMillis(int value) {
        return new EngineOptions(
                dialect,
                dialectName,
                pool,
                driverProperties,
                fetchSize,
                value,
                batchSize,
                statementCacheSize,
                prettySql,
                bindValues);
    }

    /** The same with another batch size. */
    public EngineOptions withBatchSize(int value) {
        return new EngineOptions(
                dialect,
                dialectName,
                pool,
                driverProperties,
                fetchSize,
                queryTimeoutMillis,
                value,
                statementCacheSize,
                prettySql,
                bindValues);
    }

    /** The same with room for another number of statements. */
    public EngineOptions withStatementCacheSize(int value) {
        return new EngineOptions(
                dialect,
                dialectName,
                pool,
                driverProperties,
                fetchSize,
                queryTimeoutMillis,
                batchSize,
                value,
                prettySql,
                bindValues);
    }

    /** The same with statements in lines, or in one. */
    public EngineOptions withPrettySql(boolean value) {
        return new EngineOptions(
                dialect,
                dialectName,
                pool,
                driverProperties,
                fetchSize,
                queryTimeoutMillis,
                batchSize,
                statementCacheSize,
                value,
                bindValues);
    }

    /** The same with values shown, or not. */
    public EngineOptions withBindValues(boolean value) {
        return new EngineOptions(
                dialect,
                dialectName,
                pool,
                driverProperties,
                fetchSize,
                queryTimeoutMillis,
                batchSize,
                statementCacheSize,
                prettySql,
                value);
    }

    /** Without the driver's properties, which may hold secrets. */
    @Override
    public String toString() {
        return "EngineOptions[dialect=" + (dialect == null ? dialectName : dialect) + ", " + pool + ", fetchSize="
                + fetchSize + ", queryTimeoutMillis=" + queryTimeoutMillis + ", batchSize=" + batchSize
                + ", statementCacheSize=" + statementCacheSize + ", prettySql=" + prettySql + ", bindValues="
                + bindValues + "]";
    }
}
