package org.cairnorm.testing.orm;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairnorm.engine.Engine;
import org.cairnorm.testing.TestDatabase;

/**
 * A running persistence unit on a test database whose tables were just made. All its statements are recorded from the moment it
 * runs. Close it: the next unit makes its tables in the same database.
 */
public final class TestUnit implements AutoCloseable {
    private final EntityManagerFactory factory;
    private final StatementRecorder statements = new StatementRecorder();

    private TestUnit(EntityManagerFactory factory) {
        this.factory = factory;
        engine().listeners().add(statements);
    }

    /** A unit of these entities, embeddables and converters. */
    public static TestUnit start(TestDatabase database, Class<?>... managedClasses) {
        return start(database, List.of(managedClasses), Map.of());
    }

    /** A unit with settings of its own, which win over those made for the database. */
    public static TestUnit start(TestDatabase database, List<Class<?>> managedClasses, Map<String, ?> settings) {
        return start(database, managedClasses, List.of(), settings);
    }

    /** A unit with mapping files, which are resources on the class path. */
    public static TestUnit start(
            TestDatabase database, List<Class<?>> managedClasses, List<String> mappingFiles, Map<String, ?> settings) {
        database.reset();
        PersistenceConfiguration unit =
                configuration(database).property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "drop-and-create");
        managedClasses.forEach(unit::managedClass);
        mappingFiles.forEach(unit::mappingFile);
        settings.forEach(unit::property);
        return new TestUnit(unit.createEntityManagerFactory());
    }

    /** A unit named "test" without classes that only knows its database. */
    public static PersistenceConfiguration configuration(TestDatabase database) {
        return new PersistenceConfiguration("test")
                .provider("org.cairnorm.boot.CairnPersistenceProvider")
                .property(PersistenceConfiguration.JDBC_URL, database.url())
                .property(PersistenceConfiguration.JDBC_USER, database.user())
                .property(PersistenceConfiguration.JDBC_PASSWORD, database.password());
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    public Engine engine() {
        return factory.unwrap(Engine.class);
    }

    public StatementRecorder statements() {
        return statements;
    }

    /** Runs work with an EntityManager of its own, in a transaction that is committed at its end. */
    public void inTransaction(Consumer<EntityManager> work) {
        factory.runInTransaction(work);
    }

    /** What work gives that runs as in {@link #inTransaction}. */
    public <T> T fromTransaction(Function<EntityManager, T> work) {
        return factory.callInTransaction(work);
    }

    /** Runs work with an EntityManager of its own, in a transaction that is rolled back at its end: for work that fails. */
    public void inDoomedTransaction(Consumer<EntityManager> work) {
        inSession(entityManager -> {
            entityManager.getTransaction().begin();
            try {
                work.accept(entityManager);
            } finally {
                entityManager.getTransaction().rollback();
            }
        });
    }

    /** Runs work with an EntityManager of its own, without a transaction. */
    public void inSession(Consumer<EntityManager> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            work.accept(entityManager);
        }
    }

    /** Removes all rows and forgets the recorded statements. */
    public void clear() {
        factory.getSchemaManager().truncate();
        statements.clear();
    }

    @Override
    public void close() {
        if (factory.isOpen()) {
            factory.close();
        }
    }
}
