package org.cairnorm;

import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** The database refused a row because of a constraint. Marks the transaction for rollback. */
public final class ConstraintViolationException extends PersistenceException {
    /** The kind of the constraint. */
    public enum Kind {
        UNIQUE,
        FOREIGN_KEY,
        NOT_NULL,
        CHECK
    }

    private final Kind kind;
    private final @Nullable String constraintName;

    public ConstraintViolationException(String message, Kind kind, @Nullable String constraintName, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.constraintName = constraintName;
    }

    public Kind kind() {
        return kind;
    }

    /** The name of the constraint as far as the database tells it, else null. */
    public @Nullable String constraintName() {
        return constraintName;
    }
}
