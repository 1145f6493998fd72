package org.cairnorm.session;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.ConnectionConsumer;
import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FindOption;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockOption;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.RefreshOption;
import jakarta.persistence.StoredProcedureQuery;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.metamodel.Metamodel;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.flush.FlushPlan;
import org.cairnorm.mapping.EntityMapping;
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
    private final SessionGuard guard;
    private final SessionSettings settings;
    private final SessionLoading loading;
    private final Workspace workspace;
    private final Locking locking;
    private final Finding finding;
    private final Persisting persisting;
    private final Removal removal;
    private final UnitOfWork unitOfWork;
    private final Queries queries;

    Session(SessionFactory factory, Map<?, ?> properties) {
        this.factory = factory;
        this.services = factory.services();
        this.connections = new SessionConnections(services.engine());
        this.transaction = new SessionTransaction(this, connections);
        this.guard = new SessionGuard(factory, connections, transaction);
        this.settings = new SessionSettings(properties, services.lockTimeoutMillis());
        this.loading = new SessionLoading(services, factory.callbacks(), connections, transaction::markRollback);
        this.workspace = new Workspace(services, loading.persistenceContext(), connections, loading);
        this.locking = new Locking(workspace);
        this.finding = new Finding(workspace, guard, settings, locking);
        this.persisting = new Persisting(workspace, factory.callbacks());
        this.removal = new Removal(workspace, factory.callbacks(), persisting);
        this.unitOfWork = new UnitOfWork(workspace, factory.callbacks(), persisting, removal);
        this.queries = new Queries(this);
    }

    // ---- the life cycle of instances

    @Override
    public void persist(Object entity) {
        guard.run(() -> persisting.persist(entity));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T merge(T entity) {
        return guard.call(() -> (T) new Merging(workspace, persisting).merge(entity));
    }

    @Override
    public void remove(Object entity) {
        guard.run(() -> removal.remove(entity));
    }

    @Override
    public void refresh(Object entity) {
        refresh(entity, FindOptions.NONE);
    }

    @Override
    public void refresh(Object entity, Map<String, Object> hints) {
        refresh(entity, guard.call(() -> FindOptions.of(LockModeType.NONE, hints)));
    }

    @Override
    public void refresh(Object entity, LockModeType lockMode) {
        refresh(entity, guard.call(() -> FindOptions.of(lockMode)));
    }

    @Override
    public void refresh(Object entity, LockModeType lockMode, Map<String, Object> hints) {
        refresh(entity, guard.call(() -> FindOptions.of(lockMode, hints)));
    }

    @Override
    public void refresh(Object entity, RefreshOption... options) {
        refresh(entity, guard.call(() -> FindOptions.of((Object[]) options)));
    }

    private void refresh(Object entity, FindOptions options) {
        guard.run(() -> {
            guard.requireTransaction(options.lock(), "refresh");
            new Refreshing(workspace).refresh(entity, settings.timed(options));
        });
    }

    @Override
    public void detach(Object entity) {
        guard.run(() -> new Detaching(workspace).detach(entity));
    }

    @Override
    public void clear() {
        guard.requireOpenOrMark();
        detachAll();
    }

    void detachAll() {
        context().clear();
    }

    @Override
    public boolean contains(Object entity) {
        return guard.call(() -> workspace.contains(entity));
    }

    @Override
    public void flush() {
        guard.run(() -> {
            guard.requireTransaction("flush");
            unitOfWork.flush();
        });
    }

    /** What a flush would do now, and why; prints as text. Nothing is sent to the database, but cascades are applied. */
    public FlushPlan explainFlush() {
        return guard.call(unitOfWork::plan);
    }

    void flushForCommit() {
        context().checkLocks();
        do {
            unitOfWork.flush();
        } while (context().hasNew()); // a callback has persisted further instances
    }

    /** Flushes before a query whose result the changes of this unit of work may concern (JPA 3.2 §3.10.8). */
    void flushBeforeQuery(@Nullable FlushModeType queryFlushMode) {
        FlushModeType effective = queryFlushMode == null ? settings.flushMode() : queryFlushMode;
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
        return find(entityClass, primaryKey, guard.call(() -> FindOptions.of(LockModeType.NONE, hints)));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object primaryKey, LockModeType lockMode) {
        return find(entityClass, primaryKey, guard.call(() -> FindOptions.of(lockMode)));
    }

    @Override
    public <T> @Nullable T find(
            Class<T> entityClass, Object primaryKey, LockModeType lockMode, Map<String, Object> hints) {
        return find(entityClass, primaryKey, guard.call(() -> FindOptions.of(lockMode, hints)));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object primaryKey, FindOption... options) {
        return find(entityClass, primaryKey, guard.call(() -> FindOptions.of((Object[]) options)));
    }

    @Override
    public <T> T find(EntityGraph<T> entityGraph, Object primaryKey, FindOption... options) {
        throw notSupported("An entity graph for find()");
    }

    private <T> @Nullable T find(Class<T> entityClass, Object id, FindOptions options) {
        guard.requireOpenOrMark();
        return finding.find(entityClass, id, options);
    }

    @Override
    public <T> T getReference(Class<T> entityClass, Object primaryKey) {
        return guard.call(() -> entityClass.cast(finding.reference(services.mapping(entityClass), primaryKey)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getReference(T entity) {
        return guard.call(() -> {
            EntityMapping mapping = workspace.mappingOf(entity, "getReference");
            return (T) finding.reference(mapping, mapping.identifier().of(entity));
        });
    }

    // ---- locks

    @Override
    public void lock(Object entity, LockModeType lockMode) {
        lock(entity, guard.call(() -> FindOptions.of(lockMode)));
    }

    @Override
    public void lock(Object entity, LockModeType lockMode, Map<String, Object> hints) {
        lock(entity, guard.call(() -> FindOptions.of(lockMode, hints)));
    }

    @Override
    public void lock(Object entity, LockModeType lockMode, LockOption... options) {
        lock(entity, guard.call(() -> FindOptions.of((Object[]) options).with(lockMode)));
    }

    private void lock(Object entity, FindOptions options) {
        guard.run(() -> {
            guard.requireTransaction("lock");
            EntityEntry entry = workspace.managed(entity, "lock");
            locking.lock(entry, settings.timed(options));
        });
    }

    @Override
    public LockModeType getLockMode(Object entity) {
        return guard.call(() -> {
            guard.requireTransaction("getLockMode");
            return workspace.managed(entity, "getLockMode").lockMode();
        });
    }

    // ---- settings

    @Override
    public void setFlushMode(FlushModeType newFlushMode) {
        guard.requireOpenOrMark();
        settings.flushMode(newFlushMode);
    }

    @Override
    public FlushModeType getFlushMode() {
        guard.requireOpenOrMark();
        return settings.flushMode();
    }

    @Override
    public void setCacheRetrieveMode(CacheRetrieveMode mode) {
        guard.requireOpenOrMark();
        settings.cacheRetrieveMode(mode);
    }

    @Override
    public void setCacheStoreMode(CacheStoreMode mode) {
        guard.requireOpenOrMark();
        settings.cacheStoreMode(mode);
    }

    @Override
    public CacheRetrieveMode getCacheRetrieveMode() {
        guard.requireOpenOrMark();
        return settings.cacheRetrieveMode();
    }

    @Override
    public CacheStoreMode getCacheStoreMode() {
        guard.requireOpenOrMark();
        return settings.cacheStoreMode();
    }

    @Override
    public void setProperty(String propertyName, Object value) {
        guard.run(() -> settings.property(propertyName, value));
    }

    @Override
    public Map<String, Object> getProperties() {
        return settings.properties();
    }

    // ---- queries

    @Override
    public Query createQuery(String qlString) {
        return guard.call(() -> queries.jpql(qlString));
    }

    @Override
    public <T> TypedQuery<T> createQuery(String qlString, Class<T> resultClass) {
        return guard.call(() -> queries.jpql(qlString, resultClass));
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaQuery<T> criteriaQuery) {
        return guard.call(() -> queries.criteria(criteriaQuery));
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaSelect<T> selectQuery) {
        return guard.call(() -> queries.criteria(selectQuery));
    }

    @Override
    public Query createQuery(CriteriaUpdate<?> updateQuery) {
        return guard.call(() -> queries.criteria(updateQuery));
    }

    @Override
    public Query createQuery(CriteriaDelete<?> deleteQuery) {
        return guard.call(() -> queries.criteria(deleteQuery));
    }

    @Override
    public Query createNamedQuery(String name) {
        return guard.call(() -> queries.named(name));
    }

    @Override
    public <T> TypedQuery<T> createNamedQuery(String name, Class<T> resultClass) {
        return guard.call(() -> queries.named(name, resultClass));
    }

    @Override
    public <T> TypedQuery<T> createQuery(TypedQueryReference<T> reference) {
        return guard.call(() -> queries.referenced(reference));
    }

    @Override
    public Query createNativeQuery(String sqlString) {
        return guard.call(() -> queries.sql(sqlString));
    }

    @Override
    public <T> Query createNativeQuery(String sqlString, Class<T> resultClass) {
        return guard.call(() -> queries.sql(sqlString, resultClass));
    }

    @Override
    public Query createNativeQuery(String sqlString, String resultSetMapping) {
        return guard.call(() -> queries.sqlMapped(sqlString, resultSetMapping));
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
        guard.requireOpenOrMark();
        return factory.getCriteriaBuilder();
    }

    @Override
    public Metamodel getMetamodel() {
        guard.requireOpenOrMark();
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
        guard.requireOpenOrMark();
        return new PersistenceException(SessionProblem.NOT_SUPPORTED_YET.with(feature));
    }

    // ---- transaction and connection

    @Override
    public EntityTransaction getTransaction() {
        return transaction;
    }

    @Override
    public void joinTransaction() {
        guard.requireOpenOrMark();
        guard.requireTransaction("joinTransaction");
    }

    @Override
    public boolean isJoinedToTransaction() {
        guard.requireOpenOrMark();
        return transaction.isActive();
    }

    @Override
    public <C> void runWithConnection(ConnectionConsumer<C> action) {
        this.<C, @Nullable Object>callWithConnection(connection -> {
            action.accept(connection);
            return null;
        });
    }

    @Override
    public <C, T> T callWithConnection(ConnectionFunction<C, T> function) {
        return guard.call(() -> connections.call(function));
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return guard.call(() -> unwrapped(type));
    }

    private <T> T unwrapped(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        if (type == Connection.class) {
            guard.requireTransaction("unwrap to java.sql.Connection");
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
        guard.requireOpenOrMark();
        return this;
    }

    @Override
    public EntityManagerFactory getEntityManagerFactory() {
        guard.requireOpenOrMark();
        return factory;
    }

    // ---- the end

    @Override
    public void close() {
        guard.requireOpenOrMark();
        guard.close();
        if (!transaction.outlivesSession()) {
            dispose();
        }
    }

    /** Rolls back what is running and closes the session if it is open. Never throws. */
    void end() {
        guard.close();
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
        return guard.isOpen() && factory.isOpen();
    }

    boolean isClosed() {
        return !guard.isOpen();
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

    SessionGuard guard() {
        return guard;
    }

    SessionSettings settings() {
        return settings;
    }

    Locking locking() {
        return locking;
    }
}
