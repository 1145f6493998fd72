package org.cairnorm.session;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.ConnectionConsumer;
import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FindOption;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockOption;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.RefreshOption;
import jakarta.persistence.StoredProcedureQuery;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.metamodel.Metamodel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.flush.FlushPlan;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Our EntityManager: one persistence context and its transaction (JPA 3.2 chapters 3 and 7). It only puts its parts together; each
 * operation is done by the part that bears its name. Not thread-safe.
 */
public final class Session implements EntityManager {
    private final SessionFactory factory;
    private final SessionServices services;
    private final SessionConnections connections;
    private final SessionTransaction transaction;
    private final SessionLoading loading;
    private final Workspace workspace;
    private final Persisting persisting;
    private final Removal removal;
    private final UnitOfWork unitOfWork;
    private final Queries queries;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private FlushModeType flushMode = FlushModeType.AUTO;
    private CacheRetrieveMode cacheRetrieveMode = CacheRetrieveMode.USE;
    private CacheStoreMode cacheStoreMode = CacheStoreMode.USE;
    private boolean open = true;

    Session(SessionFactory factory, Map<?, ?> properties) {
        this.factory = factory;
        this.services = factory.services();
        this.connections = new SessionConnections(services.engine());
        this.transaction = new SessionTransaction(this, connections);
        this.loading = new SessionLoading(services, factory.callbacks(), connections, transaction::markRollback);
        this.workspace = new Workspace(services, loading.persistenceContext(), connections, loading);
        this.persisting = new Persisting(workspace, factory.callbacks());
        this.removal = new Removal(workspace, factory.callbacks(), persisting);
        this.unitOfWork = new UnitOfWork(workspace, factory.callbacks(), persisting, removal);
        this.queries = new Queries(this);
        properties.forEach((key, value) -> this.properties.put(String.valueOf(key), value));
    }

    /** Reads options; those that contradict each other are a failed operation. */
    private FindOptions options(Supplier<FindOptions> given) {
        return operation(given);
    }

    /** A pessimistic lock waits as long as the context or the unit says; others ask nobody, for every find comes here. */
    private FindOptions timed(FindOptions options) {
        return options.isPessimistic() ? options.orTimeout(lockTimeoutMillis()) : options;
    }

    // ---- the life cycle of instances

    @Override
    public void persist(Object entity) {
        operation(() -> {
            persisting.persist(entity);
            return null;
        });
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T merge(T entity) {
        return operation(() -> (T) new Merging(workspace, persisting).merge(entity));
    }

    @Override
    public void remove(Object entity) {
        operation(() -> {
            removal.remove(entity);
            return null;
        });
    }

    @Override
    public void refresh(Object entity) {
        refresh(entity, FindOptions.NONE);
    }

    @Override
    public void refresh(Object entity, Map<String, Object> hints) {
        refresh(entity, options(() -> FindOptions.of(LockModeType.NONE, hints)));
    }

    @Override
    public void refresh(Object entity, LockModeType lockMode) {
        refresh(entity, options(() -> FindOptions.of(lockMode)));
    }

    @Override
    public void refresh(Object entity, LockModeType lockMode, Map<String, Object> hints) {
        refresh(entity, options(() -> FindOptions.of(lockMode, hints)));
    }

    @Override
    public void refresh(Object entity, RefreshOption... options) {
        refresh(entity, options(() -> FindOptions.of((Object[]) options)));
    }

    private void refresh(Object entity, FindOptions options) {
        operation(() -> {
            requireTransaction(options.lock(), "refresh");
            new Refreshing(workspace).refresh(entity, timed(options));
            return null;
        });
    }

    @Override
    public void detach(Object entity) {
        operation(() -> {
            new Detaching(workspace).detach(entity);
            return null;
        });
    }

    @Override
    public void clear() {
        requireOpenOrMark();
        detachAll();
    }

    void detachAll() {
        context().clear();
    }

    @Override
    public boolean contains(Object entity) {
        return operation(() -> {
            workspace.mappingOf(entity, "contains");
            EntityEntry entry = context().entry(entity);
            return entry != null && entry.state() != EntityState.REMOVED;
        });
    }

    @Override
    public void flush() {
        operation(() -> {
            requireTransaction("flush");
            unitOfWork.flush();
            return null;
        });
    }

    /** What a flush would do now, and why; prints as text. Nothing is sent to the database, but cascades are applied. */
    public FlushPlan explainFlush() {
        return operation(unitOfWork::plan);
    }

    void flushForCommit() {
        context().checkLocks();
        do {
            unitOfWork.flush();
        } while (context().hasNew()); // a callback has persisted further instances
    }

    /** Flushes before a query whose result the changes of this unit of work may concern (JPA 3.2 §3.10.8). */
    void flushBeforeQuery(@Nullable FlushModeType queryFlushMode) {
        FlushModeType effective = queryFlushMode == null ? flushMode : queryFlushMode;
        if (effective == FlushModeType.AUTO && transaction.isActive()) {
            unitOfWork.flush();
        }
    }

    // ---- finding

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object primaryKey) {
        return find(entityClass, primaryKey, FindOptions.NONE);
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object primaryKey, Map<String, Object> hints) {
        return find(entityClass, primaryKey, options(() -> FindOptions.of(LockModeType.NONE, hints)));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object primaryKey, LockModeType lockMode) {
        return find(entityClass, primaryKey, options(() -> FindOptions.of(lockMode)));
    }

    @Override
    public <T> @Nullable T find(
            Class<T> entityClass, Object primaryKey, LockModeType lockMode, Map<String, Object> hints) {
        return find(entityClass, primaryKey, options(() -> FindOptions.of(lockMode, hints)));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object primaryKey, FindOption... options) {
        return find(entityClass, primaryKey, options(() -> FindOptions.of((Object[]) options)));
    }

    @Override
    public <T> T find(EntityGraph<T> entityGraph, Object primaryKey, FindOption... options) {
        throw notSupported("An entity graph for find()");
    }

    private <T> @Nullable T find(Class<T> entityClass, Object id, FindOptions options) {
        requireOpenOrMark();
        EntityMapping mapping = entityClass == null ? null : services.model().entity(entityClass);
        EntityEntry known = mapping == null || id == null ? null : context().find(mapping, id);
        if (known == null || known.isReference() || options.lock() != LockModeType.NONE) {
            known = guarded(() -> read(services.mapping(entityClass), id, options));
        }
        return isFound(known, services.mapping(entityClass)) ? entityClass.cast(known.instance()) : null;
    }

    private @Nullable EntityEntry read(EntityMapping mapping, Object id, FindOptions options) {
        requireTransaction(options.lock(), "find");
        requireIdentifier(mapping, id);
        EntityEntry found = loading.find(mapping, id, timed(options));
        if (found != null && options.lock() != LockModeType.NONE) {
            new Locking(workspace).note(found, options.lock());
        }
        return found;
    }

    private static boolean isFound(@Nullable EntityEntry entry, EntityMapping mapping) {
        return entry != null && entry.state() != EntityState.REMOVED && mapping.isSuperOf(entry.mapping());
    }

    private void requireIdentifier(EntityMapping mapping, @Nullable Object id) {
        if (id == null) {
            throw new IllegalArgumentException(SessionProblem.NULL_IDENTIFIER.with(mapping.name()));
        }
        Identifier identifier = mapping.identifier();
        if (!Primitives.boxed(identifier.javaType()).isInstance(id)) {
            throw new IllegalArgumentException(SessionProblem.WRONG_IDENTIFIER.with(
                    mapping.name(),
                    identifier.javaType().getName(),
                    "a '" + id.getClass().getName() + "'"));
        }
    }

    @Override
    public <T> T getReference(Class<T> entityClass, Object primaryKey) {
        return operation(() -> entityClass.cast(reference(services.mapping(entityClass), primaryKey)));
    }

    private Object reference(EntityMapping mapping, Object id) {
        requireIdentifier(mapping, id);
        EntityEntry known = context().find(mapping, id);
        if (known == null && mapping.canBeReferenced()) {
            known = services.loaders().reference(loading, mapping, id);
        }
        if (known == null) {
            known = loading.find(mapping, id, FindOptions.NONE);
        }
        if (!isFound(known, mapping)) {
            throw new EntityNotFoundException(SessionProblem.ENTITY_NOT_FOUND.with(mapping.name(), id));
        }
        return known.instance();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getReference(T entity) {
        return operation(() -> {
            EntityMapping mapping = workspace.mappingOf(entity, "getReference");
            return (T) reference(mapping, mapping.identifier().of(entity));
        });
    }

    // ---- locks

    @Override
    public void lock(Object entity, LockModeType lockMode) {
        lock(entity, options(() -> FindOptions.of(lockMode)));
    }

    @Override
    public void lock(Object entity, LockModeType lockMode, Map<String, Object> hints) {
        lock(entity, options(() -> FindOptions.of(lockMode, hints)));
    }

    @Override
    public void lock(Object entity, LockModeType lockMode, LockOption... options) {
        lock(entity, options(() -> FindOptions.of((Object[]) options).with(lockMode)));
    }

    private void lock(Object entity, FindOptions options) {
        operation(() -> {
            requireTransaction("lock");
            EntityEntry entry = workspace.managed(entity, "lock");
            new Locking(workspace).lock(entry, timed(options));
            return null;
        });
    }

    @Override
    public LockModeType getLockMode(Object entity) {
        return operation(() -> {
            requireTransaction("getLockMode");
            return workspace.managed(entity, "getLockMode").lockMode();
        });
    }

    // ---- settings

    @Override
    public void setFlushMode(FlushModeType newFlushMode) {
        requireOpenOrMark();
        this.flushMode = Objects.requireNonNull(newFlushMode);
    }

    @Override
    public FlushModeType getFlushMode() {
        requireOpenOrMark();
        return flushMode;
    }

    @Override
    public void setCacheRetrieveMode(CacheRetrieveMode mode) {
        requireOpenOrMark();
        this.cacheRetrieveMode = Objects.requireNonNull(mode);
    }

    @Override
    public void setCacheStoreMode(CacheStoreMode mode) {
        requireOpenOrMark();
        this.cacheStoreMode = Objects.requireNonNull(mode);
    }

    @Override
    public CacheRetrieveMode getCacheRetrieveMode() {
        requireOpenOrMark();
        return cacheRetrieveMode;
    }

    @Override
    public CacheStoreMode getCacheStoreMode() {
        requireOpenOrMark();
        return cacheStoreMode;
    }

    @Override
    public void setProperty(String propertyName, Object value) {
        operation(() -> {
            QuerySettings meant = new QuerySettings();
            QueryHints.apply(meant, propertyName, value);
            properties.put(propertyName, value);
            cacheRetrieveMode = Objects.requireNonNullElse(meant.cacheRetrieveMode(), cacheRetrieveMode);
            cacheStoreMode = Objects.requireNonNullElse(meant.cacheStoreMode(), cacheStoreMode);
            return null;
        });
    }

    @Override
    public Map<String, Object> getProperties() {
        return Collections.unmodifiableMap(properties);
    }

    // ---- queries

    @Override
    public Query createQuery(String qlString) {
        requireOpenOrMark();
        return guarded(() -> queries.jpql(qlString));
    }

    @Override
    public <T> TypedQuery<T> createQuery(String qlString, Class<T> resultClass) {
        requireOpenOrMark();
        return guarded(() -> queries.jpql(qlString, resultClass));
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaQuery<T> criteriaQuery) {
        requireOpenOrMark();
        return guarded(() -> queries.criteria(criteriaQuery));
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaSelect<T> selectQuery) {
        requireOpenOrMark();
        return guarded(() -> queries.criteria(selectQuery));
    }

    @Override
    public Query createQuery(CriteriaUpdate<?> updateQuery) {
        requireOpenOrMark();
        return guarded(() -> queries.criteria(updateQuery));
    }

    @Override
    public Query createQuery(CriteriaDelete<?> deleteQuery) {
        requireOpenOrMark();
        return guarded(() -> queries.criteria(deleteQuery));
    }

    @Override
    public Query createNamedQuery(String name) {
        requireOpenOrMark();
        return guarded(() -> queries.named(name));
    }

    @Override
    public <T> TypedQuery<T> createNamedQuery(String name, Class<T> resultClass) {
        requireOpenOrMark();
        return guarded(() -> queries.named(name, resultClass));
    }

    @Override
    public <T> TypedQuery<T> createQuery(TypedQueryReference<T> reference) {
        requireOpenOrMark();
        return guarded(() -> queries.referenced(reference));
    }

    @Override
    public Query createNativeQuery(String sqlString) {
        requireOpenOrMark();
        return guarded(() -> queries.sql(sqlString));
    }

    @Override
    public <T> Query createNativeQuery(String sqlString, Class<T> resultClass) {
        requireOpenOrMark();
        return guarded(() -> queries.sql(sqlString, resultClass));
    }

    @Override
    public Query createNativeQuery(String sqlString, String resultSetMapping) {
        requireOpenOrMark();
        return guarded(() -> queries.sqlMapped(sqlString, resultSetMapping));
    }

    @Override
    public StoredProcedureQuery createNamedStoredProcedureQuery(String name) {
        throw notSupported("A stored procedure query");
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String procedureName) {
        throw notSupported("A stored procedure query");
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String procedureName, Class<?>... resultClasses) {
        throw notSupported("A stored procedure query");
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String procedureName, String... resultSetMappings) {
        throw notSupported("A stored procedure query");
    }

    @Override
    public CriteriaBuilder getCriteriaBuilder() {
        requireOpenOrMark();
        return factory.getCriteriaBuilder();
    }

    @Override
    public Metamodel getMetamodel() {
        requireOpenOrMark();
        return factory.getMetamodel();
    }

    // ---- entity graphs

    @Override
    public <T> EntityGraph<T> createEntityGraph(Class<T> rootType) {
        throw notSupported("An entity graph");
    }

    @Override
    public EntityGraph<?> createEntityGraph(String graphName) {
        throw notSupported("An entity graph");
    }

    @Override
    public EntityGraph<?> getEntityGraph(String graphName) {
        throw notSupported("An entity graph");
    }

    @Override
    public <T> List<EntityGraph<? super T>> getEntityGraphs(Class<T> entityClass) {
        throw notSupported("An entity graph");
    }

    private PersistenceException notSupported(String feature) {
        requireOpenOrMark();
        return new PersistenceException(SessionProblem.NOT_SUPPORTED_YET.with(feature));
    }

    // ---- transaction and connection

    @Override
    public EntityTransaction getTransaction() {
        return transaction;
    }

    @Override
    public void joinTransaction() {
        requireOpenOrMark();
        requireTransaction("joinTransaction");
    }

    @Override
    public boolean isJoinedToTransaction() {
        requireOpenOrMark();
        return transaction.isActive();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <C> void runWithConnection(ConnectionConsumer<C> action) {
        this.<C, @Nullable Object>callWithConnection(connection -> {
            action.accept(connection);
            return null;
        });
    }

    @Override
    @SuppressWarnings("unchecked")
    public <C, T> T callWithConnection(ConnectionFunction<C, T> function) {
        return operation(() -> {
            try {
                return function.apply((C) connections.connection().raw());
            } catch (RuntimeException e) {
                throw e;
            } catch (SQLException e) {
                throw connections.connection().translate(e, null);
            } catch (Exception e) {
                throw new PersistenceException(e.getMessage(), e);
            }
        });
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return operation(() -> unwrapped(type));
    }

    private <T> T unwrapped(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        if (type == Connection.class) {
            requireTransaction("unwrap to java.sql.Connection");
            return type.cast(connections.connection().raw());
        }
        if (type.isInstance(context())) {
            return type.cast(context());
        }
        throw new PersistenceException(SessionProblem.CANNOT_UNWRAP.with(
                "EntityManager", type.getName(), "org.cairnorm.session.Session, java.sql.Connection in a transaction"));
    }

    @Override
    public Object getDelegate() {
        requireOpenOrMark();
        return this;
    }

    @Override
    public EntityManagerFactory getEntityManagerFactory() {
        requireOpenOrMark();
        return factory;
    }

    // ---- the end

    @Override
    public void close() {
        requireOpenOrMark();
        open = false;
        if (!transaction.outlivesSession()) {
            dispose();
        }
    }

    /** Rolls back what is running and closes the session if it is open. Never throws. */
    void end() {
        open = false;
        dispose();
    }

    /** The end of a closed session: of its context and its connection. Never throws. */
    void dispose() {
        transaction.abandon();
        context().clear();
        loading.close();
        connections.close();
    }

    @Override
    public boolean isOpen() {
        return open && factory.isOpen();
    }

    boolean isClosed() {
        return !open;
    }

    void requireOpen() {
        if (!open) {
            throw new IllegalStateException(SessionProblem.SESSION_CLOSED.with());
        }
        factory.requireOpen();
    }

    /** For operations of the EntityManager itself: a refused one marks the transaction that outlived the close. */
    private void requireOpenOrMark() {
        try {
            requireOpen();
        } catch (IllegalStateException e) {
            transaction.markRollback(e);
            throw e;
        }
    }

    // ---- for the parts

    PersistenceContext context() {
        return loading.persistenceContext();
    }

    SessionLoading loading() {
        return loading;
    }

    SessionTransaction transaction() {
        return transaction;
    }

    SessionServices services() {
        return services;
    }

    SessionFactory factory() {
        return factory;
    }

    SessionConnections connections() {
        return connections;
    }

    /** A property that was set for this session; null if it was not. */
    @Nullable Object property(String name) {
        return properties.get(name);
    }

    /** How long this session waits for a lock where nothing else is said; null for as long as the database likes. */
    @Nullable Integer lockTimeoutMillis() {
        if (properties.isEmpty()) {
            return services.lockTimeoutMillis();
        }
        FindOptions own = FindOptions.of(LockModeType.PESSIMISTIC_WRITE, properties);
        return own.timeoutMillis() == null ? services.lockTimeoutMillis() : own.timeoutMillis();
    }

    /** Notes for each entity of a query's result that the query locked it. */
    void lockResult(@Nullable Object result, FindOptions lock) {
        if (result instanceof Object[] parts) {
            for (Object part : parts) {
                lockResult(part, lock);
            }
        } else if (result instanceof Tuple tuple) {
            lockResult(tuple.toArray(), lock);
        } else if (result != null) {
            EntityEntry entry = context().entry(result);
            if (entry != null) {
                loading.lockCollections(entry, lock);
                new Locking(workspace).note(entry, lock.lock());
            }
        }
    }

    /** Runs an operation on the open session; what it throws is translated and marks the transaction as the specification says. */
    <T> T guarded(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (RuntimeException e) {
            RuntimeException translated = connections.translate(e);
            transaction.markRollback(translated);
            throw translated;
        } finally {
            connections.operationEnded();
        }
    }

    private <T> T operation(Supplier<T> work) {
        requireOpenOrMark();
        return guarded(work);
    }

    void requireTransaction(String operation) {
        if (!transaction.isActive()) {
            throw new TransactionRequiredException(SessionProblem.NO_TRANSACTION.with(operation));
        }
    }

    private void requireTransaction(LockModeType lock, String operation) {
        if (lock != LockModeType.NONE) {
            requireTransaction(operation + " with lock mode " + lock);
        }
    }
}
