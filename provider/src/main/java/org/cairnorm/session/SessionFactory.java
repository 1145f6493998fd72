package org.cairnorm.session;

import jakarta.persistence.Cache;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.Query;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairnorm.engine.Engine;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.query.criteria.CriteriaQueries;
import org.cairnorm.query.criteria.ModelCriteriaBuilder;

/** Our EntityManagerFactory: what all sessions of one persistence unit share (JPA 3.2 §7.4). Thread-safe. */
public final class SessionFactory implements EntityManagerFactory {
    private final SessionServices services;
    private final EntityCallbacks callbacks;
    private final Metamodel metamodel;
    private final CriteriaBuilder criteriaBuilder;
    private final CriteriaQueries criteriaQueries;
    private final SchemaManager schemaManager;
    private final Map<String, Object> properties;
    private final NamedQueries namedQueries;
    private final AutoCloseable resources;
    private volatile boolean open = true;

    /**
     * @param properties what {@code getProperties} shows: without secrets
     * @param resources closed together with the factory: what boot has opened for it
     * @throws PersistenceException if a named query is wrong
     */
    public SessionFactory(
            SessionServices services,
            Metamodel metamodel,
            SchemaManager schemaManager,
            Map<String, Object> properties,
            AutoCloseable resources) {
        this.services = Objects.requireNonNull(services);
        this.callbacks = new EntityCallbacks(EntityCallbacks::newListener);
        this.metamodel = Objects.requireNonNull(metamodel);
        this.criteriaBuilder = new ModelCriteriaBuilder(services.model(), metamodel);
        this.criteriaQueries = new CriteriaQueries(services.model());
        this.schemaManager = Objects.requireNonNull(schemaManager);
        this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        this.namedQueries = new NamedQueries(services);
        namedQueries.addDeclared();
        this.resources = Objects.requireNonNull(resources);
    }

    @Override
    public EntityManager createEntityManager() {
        return createEntityManager(Map.of());
    }

    @Override
    public EntityManager createEntityManager(Map<?, ?> map) {
        requireOpen();
        return new Session(this, map == null ? Map.of() : map);
    }

    @Override
    public EntityManager createEntityManager(SynchronizationType synchronizationType) {
        return createEntityManager(synchronizationType, Map.of());
    }

    @Override
    public EntityManager createEntityManager(SynchronizationType synchronizationType, Map<?, ?> map) {
        requireOpen();
        throw new IllegalStateException(SessionProblem.NOT_RESOURCE_LOCAL.with(services.unitName()));
    }

    @Override
    public void runInTransaction(Consumer<EntityManager> work) {
        callInTransaction(entityManager -> {
            work.accept(entityManager);
            return services;
        });
    }

    @Override
    public <R> R callInTransaction(Function<EntityManager, R> work) {
        requireOpen();
        Session session = new Session(this, Map.of());
        try {
            session.getTransaction().begin();
            R result = work.apply(session);
            session.transaction().end();
            return result;
        } finally {
            session.end();
        }
    }

    @Override
    public CriteriaBuilder getCriteriaBuilder() {
        requireOpen();
        return criteriaBuilder;
    }

    @Override
    public Metamodel getMetamodel() {
        requireOpen();
        return metamodel;
    }

    @Override
    public SchemaManager getSchemaManager() {
        requireOpen();
        return schemaManager;
    }

    @Override
    public String getName() {
        requireOpen();
        return services.unitName();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        requireOpen();
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public Map<String, Object> getProperties() {
        requireOpen();
        return properties;
    }

    @Override
    public Cache getCache() {
        requireOpen();
        return new NoSharedCache(this);
    }

    @Override
    public PersistenceUnitUtil getPersistenceUnitUtil() {
        requireOpen();
        return new SessionUnitUtil(services);
    }

    @Override
    public void addNamedQuery(String name, Query query) {
        requireOpen();
        namedQueries.add(name, query);
    }

    @Override
    public <R> Map<String, TypedQueryReference<R>> getNamedQueries(Class<R> resultType) {
        requireOpen();
        return namedQueries.references(resultType);
    }

    @Override
    public <T> void addNamedEntityGraph(String graphName, EntityGraph<T> entityGraph) {
        throw entityGraphs();
    }

    @Override
    public <E> Map<String, EntityGraph<? extends E>> getNamedEntityGraphs(Class<E> entityType) {
        throw entityGraphs();
    }

    private PersistenceException entityGraphs() {
        requireOpen();
        return new PersistenceException(SessionProblem.NOT_SUPPORTED_YET.with("An entity graph"));
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        requireOpen();
        for (Object part : new Object[] {this, services.engine(), services.model()}) {
            if (type.isInstance(part)) {
                return type.cast(part);
            }
        }
        throw new PersistenceException(SessionProblem.CANNOT_UNWRAP.with(
                "EntityManagerFactory",
                type.getName(),
                SessionFactory.class.getName() + ", " + Engine.class.getName() + ", " + MappingModel.class.getName()));
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        requireOpen();
        open = false;
        try {
            resources.close();
        } catch (Exception e) {
            throw new PersistenceException(e.getMessage(), e);
        }
    }

    void requireOpen() {
        if (!open) {
            throw new IllegalStateException(SessionProblem.FACTORY_CLOSED.with(services.unitName()));
        }
    }

    SessionServices services() {
        return services;
    }

    EntityCallbacks callbacks() {
        return callbacks;
    }

    CriteriaQueries criteriaQueries() {
        return criteriaQueries;
    }

    NamedQueries namedQueries() {
        return namedQueries;
    }
}
