package org.cairnorm.testing.orm;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * Tests of one persistence unit, written once for all databases and inherited by one small class per database. The unit starts
 * before the first test and ends after the last.
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
public abstract class EntityManagerSuite extends UnitSuite {
    @BeforeAll
    void start() {
        startUnit();
    }

    @AfterAll
    void stop() {
        stopUnit();
    }
}
