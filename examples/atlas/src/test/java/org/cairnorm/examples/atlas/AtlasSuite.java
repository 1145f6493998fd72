package org.cairnorm.examples.atlas;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.StatementEvent;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** An atlas that is stored once for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtlasSuite {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private EntityManagerFactory factory;
    private final List<StatementEvent> statements = new ArrayList<>();

    protected abstract TestDatabase database();

    @BeforeAll
    void storeTheWorld() {
        database().reset();
        factory = Atlas.open(database().url(), database().user(), database().password());
        factory.unwrap(Engine.class).listeners().add(statements::add);
        World world = WorldReader.read(NOW);
        factory.runInTransaction(world::persist);
    }

    @BeforeEach
    void forgetStatements() {
        statements.clear();
    }

    @AfterAll
    void closeTheAtlas() {
        if (factory != null) {
            factory.close();
        }
    }

    EntityManagerFactory factory() {
        return factory;
    }

    List<StatementEvent> statements() {
        return statements;
    }

    List<String> sql() {
        return statements.stream().map(StatementEvent::sql).toList();
    }

    <T> T ask(Function<Questions, T> question) {
        return inSession(entityManager -> question.apply(new Questions(entityManager)));
    }

    <T> T inSession(Function<EntityManager, T> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            return work.apply(entityManager);
        }
    }
}
