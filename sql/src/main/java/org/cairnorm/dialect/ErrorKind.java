package org.cairnorm.dialect;

/** What an error of the database means, whatever the database calls it. */
public enum ErrorKind {
    /** A value occurs twice that must occur once. */
    CONSTRAINT_UNIQUE,
    /** A row refers to one that is not there, or is referred to by one that is. */
    CONSTRAINT_FOREIGN_KEY,
    /** Null where a value must be. */
    CONSTRAINT_NOT_NULL,
    /** A check constraint does not hold. */
    CONSTRAINT_CHECK,
    /** A lock was not to be had in time. */
    LOCK_TIMEOUT,
    /** Transactions wait for each other and this one was chosen to end. */
    DEADLOCK,
    /** The transaction conflicts with another one under its isolation. */
    SERIALIZATION,
    /** The statement was cancelled or took longer than allowed. */
    CANCELLED,
    /** The connection is gone. */
    CONNECTION_LOST,
    /** A value does not fit: too long, out of range, of the wrong form, a division by zero. */
    DATA,
    /** The statement is not understood, or names something that is not there. */
    SYNTAX,
    /** None of the others. */
    OTHER;

    /** Whether a constraint refused the change. */
    public boolean isConstraint() {
        return ordinal() <= CONSTRAINT_CHECK.ordinal();
    }

    /** Whether the same unit of work may well succeed when tried again. */
    public boolean isRetryable() {
        return this == DEADLOCK || this == SERIALIZATION || this == LOCK_TIMEOUT;
    }
}
