package org.cairnorm.session;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import org.cairnorm.ConnectionLostException;
import org.cairnorm.ConstraintViolationException;
import org.cairnorm.ConstraintViolationException.Kind;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.flush.RowFailedException;

/** Turns what the engine throws into the exceptions of Jakarta Persistence (JPA 3.2 §3.11). */
final class ExceptionTranslation {
    private ExceptionTranslation() {}

    /**
     * The exception that the application shall see; the given one if it is fit to be seen already.
     *
     * @param lostByError whether the database has rolled back, or can only roll back, the transaction because of an error: then a
     *     timeout is more than the failure of one statement
     * @param lostByLockTimeout whether that is so if the error is a lock that was not available in time
     */
    static RuntimeException translate(RuntimeException thrown, boolean lostByError, boolean lostByLockTimeout) {
        if (thrown instanceof RowFailedException row) {
            return of(row.failure(), row.getMessage(), lostByError, lostByLockTimeout);
        }
        return thrown instanceof DatabaseException database
                ? of(database, database.getMessage(), lostByError, lostByLockTimeout)
                : thrown;
    }

    private static RuntimeException of(
            DatabaseException thrown, String message, boolean lostByError, boolean lostByLockTimeout) {
        return switch (thrown.kind()) {
            case CONSTRAINT_UNIQUE -> violation(thrown, message, Kind.UNIQUE);
            case CONSTRAINT_FOREIGN_KEY -> violation(thrown, message, Kind.FOREIGN_KEY);
            case CONSTRAINT_NOT_NULL -> violation(thrown, message, Kind.NOT_NULL);
            case CONSTRAINT_CHECK -> violation(thrown, message, Kind.CHECK);
            case LOCK_TIMEOUT -> lockTimeout(thrown, message, lostByLockTimeout);
            case DEADLOCK -> new PessimisticLockException(message, thrown);
            case SERIALIZATION -> new OptimisticLockException(message, thrown);
            case CANCELLED ->
                lostByError ? new PersistenceException(message, thrown) : new QueryTimeoutException(message, thrown);
            case CONNECTION_LOST -> new ConnectionLostException(message, thrown);
            case DATA, SYNTAX, OTHER -> new PersistenceException(message, thrown);
        };
    }

    /** The exception for a lock that was not free in time. */
    static PersistenceException lockTimeout(DatabaseException thrown, boolean transactionLost) {
        return lockTimeout(thrown, thrown.getMessage(), transactionLost);
    }

    private static PersistenceException lockTimeout(DatabaseException thrown, String message, boolean transactionLost) {
        return transactionLost
                ? new PessimisticLockException(message, thrown)
                : new LockTimeoutException(message, thrown);
    }

    private static ConstraintViolationException violation(DatabaseException thrown, String message, Kind kind) {
        return new ConstraintViolationException(message, kind, thrown.constraintName(), thrown);
    }

    /** Whether the exception marks the transaction for rollback: all but four do (JPA 3.2 §3.1.1, §3.11.1). */
    static boolean marksRollback(RuntimeException thrown) {
        return !(thrown instanceof NoResultException
                || thrown instanceof NonUniqueResultException
                || thrown instanceof LockTimeoutException
                || thrown instanceof QueryTimeoutException);
    }
}
