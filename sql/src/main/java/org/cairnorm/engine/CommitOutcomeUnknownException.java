package org.cairnorm.engine;

/**
 * The connection broke while the database was asked to commit: the unit of work may be stored as a whole or not at all,
 * and only a look at the data can tell. Never retried by the engine.
 */
public class CommitOutcomeUnknownException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Made of the failure of the commit. */
    public CommitOutcomeUnknownException(DatabaseException failure) {
        super(
                "The connection broke during commit; whether the changes are stored is unknown. Look at the data"
                        + " before doing them again. " + failure.getMessage(),
                failure);
    }
}
