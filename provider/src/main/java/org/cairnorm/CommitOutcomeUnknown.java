package org.cairnorm;

import jakarta.persistence.RollbackException;

/** The connection broke during the commit: nobody knows whether the unit of work was stored. Never repeat it blindly. */
public final class CommitOutcomeUnknown extends RollbackException {
    public CommitOutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
