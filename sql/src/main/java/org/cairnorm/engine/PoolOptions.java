package org.cairnorm.engine;

import java.util.Objects;

/**
 * How connections are kept, when the engine makes the pool itself (from a URL).
 *
 * @param name of the pool in logs and thread names
 * @param maximumSize most connections at once
 * @param minimumIdle connections kept ready
 * @param connectionTimeoutMillis longest wait for a connection
 * @param validationTimeoutMillis longest wait for a connection to prove itself alive
 * @param idleTimeoutMillis after which an unused connection above the minimum is closed
 * @param maxLifetimeMillis after which a connection is replaced; 0 = never
 */
public record PoolOptions(
        String name,
        int maximumSize,
        int minimumIdle,
        long connectionTimeoutMillis,
        long validationTimeoutMillis,
        long idleTimeoutMillis,
        long maxLifetimeMillis) {

    /** Ten connections, one kept ready, thirty seconds of patience. */
    public static final PoolOptions DEFAULT = new PoolOptions("cairn", 10, 1, 30_000, 5_000, 600_000, 1_800_000);

    /** Checks the numbers against what a pool can do. */
    public PoolOptions {
        Objects.requireNonNull(name, "name");
        atLeast(1, maximumSize, "maximumSize");
        atLeast(0, minimumIdle, "minimumIdle");
        atLeast(250, connectionTimeoutMillis, "connectionTimeoutMillis");
        atLeast(250, validationTimeoutMillis, "validationTimeoutMillis");
        atLeast(0, idleTimeoutMillis, "idleTimeoutMillis");
        if (maxLifetimeMillis != 0) {
            atLeast(30_000, maxLifetimeMillis, "maxLifetimeMillis");
        }
    }

    private static void atLeast(long least, long value, String what) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "The pool's " + what + " is " + value + "; it must be at least " + least);
        }
    }

    /** The same with another name. */
    public PoolOptions withName(String value) {
        return new PoolOptions(
                value,
                maximumSize,
                minimumIdle,
                connectionTimeoutMillis,
                validationTimeoutMillis,
                idleTimeoutMillis,
                maxLifetimeMillis);
    }

    /** The same with another maximum. */
    public PoolOptions withMaximumSize(int value) {
        return new PoolOptions(
                name,
                value,
                Math.min(minimumIdle, value),
                connectionTimeoutMillis,
                validationTimeoutMillis,
                idleTimeoutMillis,
                maxLifetimeMillis);
    }

    /** The same with another minimum. */
    public PoolOptions withMinimumIdle(int value) {
        return new PoolOptions(
                name,
                maximumSize,
                value,
                connectionTimeoutMillis,
                validationTimeoutMillis,
                idleTimeoutMillis,
                maxLifetimeMillis);
    }

    /** The same with another patience for a connection. */
    public PoolOptions withConnectionTimeoutMillis(long value) {
        return new PoolOptions(
                name,
                maximumSize,
                minimumIdle,
                value,
                Math.min(validationTimeoutMillis, value),
                idleTimeoutMillis,
                maxLifetimeMillis);
    }

    /** The same with another patience for the proof of life. */
    public PoolOptions withValidationTimeoutMillis(long value) {
        return new PoolOptions(
                name, maximumSize, minimumIdle, connectionTimeoutMillis, value, idleTimeoutMillis, maxLifetimeMillis);
    }

    /** The same with another idle time. */
    public PoolOptions withIdleTimeoutMillis(long value) {
        return new PoolOptions(
                name,
                maximumSize,
                minimumIdle,
                connectionTimeoutMillis,
                validationTimeoutMillis,
                value,
                maxLifetimeMillis);
    }

    /** The same with another life time; 0 = for ever. */
    public PoolOptions withMaxLifetimeMillis(long value) {
        return new PoolOptions(
                name,
                maximumSize,
                minimumIdle,
                connectionTimeoutMillis,
                validationTimeoutMillis,
                idleTimeoutMillis,
                value);
    }
}
