package org.cairnorm.testing.orm;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairnorm.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * Tests of one persistence unit, written once for all databases. The unit starts before the first test and ends after the last;
 * each test begins with empty tables and no recorded statements.
 *
 * <pre>{@code
 * abstract class BookSuite extends EntityManagerSuite {
 *     protected List<Class<?>> managedClasses() { return List.of(Book.class); }
 *
 *     @Test
 *     void storesABook() {
 *         inTransaction(em -> em.persist(new Book("Emma")));
 *         assertThat(statements().count()).isEqualTo(1);
 *     }
 * }
 *
 * class H2BookTest extends BookSuite {
 *     protected TestDatabase database() { return TestDatabase.h2(); }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EntityManagerSuite {
    private @Nullable TestUnit unit;

    protected abstract TestDatabase database();

    protected abstract List<Class<?>> managedClasses();

    /** Settings beside those that lead to the database. */
    protected Map<String, ?> settings() {
        return Map.of();
    }

    @BeforeAll
    void startUnit() {
        unit = TestUnit.start(database(), managedClasses(), settings());
    }

    @BeforeEach
    void startEmpty() {
        unit().clear();
    }

    @AfterAll
    void stopUnit() {
        if (unit != null) {
            unit.close();
        }
    }

    protected final TestUnit unit() {
        return Objects.requireNonNull(unit);
    }

    protected final StatementRecorder statements() {
        return unit().statements();
    }

    protected final void inTransaction(Consumer<EntityManager> work) {
        unit().inTransaction(work);
    }

    protected final <T> T fromTransaction(Function<EntityManager, T> work) {
        return unit().fromTransaction(work);
    }

    /** For work that fails: the transaction is rolled back in any case. */
    protected final void inDoomedTransaction(Consumer<EntityManager> work) {
        unit().inDoomedTransaction(work);
    }

    protected final void inSession(Consumer<EntityManager> work) {
        unit().inSession(work);
    }
}
