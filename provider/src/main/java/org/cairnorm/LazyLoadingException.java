package org.cairnorm;

import jakarta.persistence.PersistenceException;

/** Something lazy was touched that was not loaded before its EntityManager was closed or the instance was detached. */
public final class LazyLoadingException extends PersistenceException {
    public LazyLoadingException(String message) {
        super(message);
    }
}
