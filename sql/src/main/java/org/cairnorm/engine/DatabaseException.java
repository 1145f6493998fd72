package org.cairnorm.engine;

import org.cairnorm.dialect.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * What the database or its driver refused, classified by the dialect.
 *
 * <p>Neither the message nor the causes carry bound values unless {@link EngineOptions#bindValues()} is on: drivers like
 * to repeat the offending value in their messages, so such messages are withheld (see {@link #getMessage()}).
 */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final @Nullable String sqlState;
    private final int vendorCode;
    private final @Nullable String constraintName;
    private final @Nullable String sql;

    /** Everything that is known of a failure; {@code sql} is the statement's text without values. */
    public DatabaseException(
            String message,
            ErrorKind kind,
            @Nullable String sqlState,
            int vendorCode,
            @Nullable String constraintName,
            @Nullable String sql,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.sqlState = sqlState;
        this.vendorCode = vendorCode;
        this.constraintName = constraintName;
        this.sql = sql;
    }

    /** A failure that says the same as another one; for subclasses that add to it. */
    protected DatabaseException(String message, DatabaseException same) {
        this(
                message,
                same.kind,
                same.sqlState,
                same.vendorCode,
                same.constraintName,
                same.sql,
                same.getCause() == null ? same : same.getCause());
    }

    /** What kind of failure this is, the same word on every database. */
    public ErrorKind kind() {
        return kind;
    }

    /** The five characters of the SQL standard, or null where the driver gives none. */
    public @Nullable String sqlState() {
        return sqlState;
    }

    /** The database's own error number; 0 where it has none. */
    public int vendorCode() {
        return vendorCode;
    }

    /** The violated constraint as the database names it, or null where it is not a constraint or not told. */
    public @Nullable String constraintName() {
        return constraintName;
    }

    /** The text of the statement that failed, without values; null when no statement was running. */
    public @Nullable String sql() {
        return sql;
    }

    /**
     * Whether the same unit of work may succeed when it is run again from its beginning: a deadlock, a serialization
     * conflict.
     */
    public boolean isRetryable() {
        return kind == ErrorKind.DEADLOCK || kind == ErrorKind.SERIALIZATION;
    }
}
