package org.cairnorm.session;

import jakarta.persistence.Cache;
import jakarta.persistence.PersistenceException;

/** The cache of a persistence unit without shared cache: it contains nothing (JPA 3.2 §7.10). */
final class NoSharedCache implements Cache {
    private final SessionFactory factory;

    NoSharedCache(SessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public boolean contains(Class<?> type, Object primaryKey) {
        factory.requireOpen();
        return false;
    }

    @Override
    public void evict(Class<?> type, Object primaryKey) {
        factory.requireOpen();
    }

    @Override
    public void evict(Class<?> type) {
        factory.requireOpen();
    }

    @Override
    public void evictAll() {
        factory.requireOpen();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new PersistenceException(
                SessionProblem.CANNOT_UNWRAP.with("Cache", type.getName(), NoSharedCache.class.getName()));
    }
}
