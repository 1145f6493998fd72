package org.cairnorm.flush;

import org.cairnorm.engine.DatabaseException;

/** The database refused to write a row; says which entity it belongs to. */
public final class RowFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DatabaseException failure;

    RowFailedException(String row, DatabaseException failure) {
        super(row + ": " + failure.getMessage(), failure);
        this.failure = failure;
    }

    /** What the database said. */
    public DatabaseException failure() {
        return failure;
    }
}
