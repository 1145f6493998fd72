package org.cairnorm.engine;

import org.jspecify.annotations.Nullable;

/**
 * How a transaction is begun.
 *
 * @param isolation the isolation level; null = the connection's own
 * @param readOnly a hint that nothing will be written
 */
public record TransactionOptions(@Nullable Isolation isolation, boolean readOnly) {

    /** The connection's own isolation, for reading and writing. */
    public static final TransactionOptions DEFAULT = new TransactionOptions(null, false);

    /** The same with a level of isolation. */
    public TransactionOptions withIsolation(@Nullable Isolation level) {
        return new TransactionOptions(level, readOnly);
    }

    /** The same, for reading only. */
    public TransactionOptions forReading() {
        return new TransactionOptions(isolation, true);
    }
}
