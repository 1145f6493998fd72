package org.cairnorm;

import jakarta.persistence.PersistenceException;

/** The connection to the database broke. The unit of work is absent from the database; it may be repeated on a new one. */
public final class ConnectionLostException extends PersistenceException {
    public ConnectionLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
