package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.SynchronizationType;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cairnorm.conformance.ConformanceTest;
import org.cairnorm.testing.orm.TestUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Settings of an EntityManager, its connection, and its end (JPA 3.2 §3.2, §7.2, §7.9). */
class EntityManagerLifeTest extends ConformanceTest {
    @Entity(name = "Lamp")
    static class Lamp {
        @Id
        int id;

        protected Lamp() {}

        Lamp(int id) {
            this.id = id;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Lamp.class);
    }

    private record Case(String name, Consumer<EntityManager> work) {}

    private static Case that(String name, Consumer<EntityManager> work) {
        return new Case(name, work);
    }

    // ---- settings

    @Test
    void aPropertyThatIsRecognizedTakesNoOtherValue() {
        inSession(em -> {
            em.setProperty("jakarta.persistence.lock.timeout", 100);
            em.setProperty("org.example.unknown", "anything");
            assertThat(em.getProperties()).containsEntry("jakarta.persistence.lock.timeout", 100);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> em.setProperty("jakarta.persistence.lock.timeout", "soon"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> em.setProperty("jakarta.persistence.query.timeout", "soon"));
        });
    }

    @Test
    void propertiesAreACopy() {
        inSession(em -> {
            try {
                em.getProperties().put("jakarta.persistence.lock.timeout", 1);
            } catch (UnsupportedOperationException e) {
                // allowed: what counts is that nothing changes
            }
            assertThat(em.getProperties()).doesNotContainKey("jakarta.persistence.lock.timeout");
        });
    }

    @Test
    void aNewEntityManagerTakesProperties() {
        try (EntityManager em =
                unit().factory().createEntityManager(Map.of("jakarta.persistence.query.timeout", 7000))) {
            assertThat(em.getProperties()).containsEntry("jakarta.persistence.query.timeout", 7000);
            assertThat(em.createQuery("select l from Lamp l").getTimeout()).isEqualTo(7000);
        }
    }

    @Test
    void cacheModesAreUseUntilTheyAreSet() {
        inSession(em -> {
            assertThat(em.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.USE);
            assertThat(em.getCacheStoreMode()).isEqualTo(CacheStoreMode.USE);
            em.setCacheRetrieveMode(CacheRetrieveMode.BYPASS);
            em.setCacheStoreMode(CacheStoreMode.REFRESH);
            assertThat(em.getCacheRetrieveMode()).isEqualTo(CacheRetrieveMode.BYPASS);
            assertThat(em.getCacheStoreMode()).isEqualTo(CacheStoreMode.REFRESH);
        });
    }

    // ---- the end

    @TestFactory
    Stream<DynamicTest> nothingCanBeDoneWithAClosedEntityManager() {
        return Stream.of(
                        that("persist", em -> em.persist(new Lamp(1))),
                        that("merge", em -> em.merge(new Lamp(1))),
                        that("remove", em -> em.remove(new Lamp(1))),
                        that("find", em -> em.find(Lamp.class, 1)),
                        that("getReference", em -> em.getReference(Lamp.class, 1)),
                        that("flush", EntityManager::flush),
                        that("setFlushMode", em -> em.setFlushMode(FlushModeType.COMMIT)),
                        that("getFlushMode", EntityManager::getFlushMode),
                        that("lock", em -> em.lock(new Lamp(1), LockModeType.NONE)),
                        that("refresh", em -> em.refresh(new Lamp(1))),
                        that("clear", EntityManager::clear),
                        that("detach", em -> em.detach(new Lamp(1))),
                        that("contains", em -> em.contains(new Lamp(1))),
                        that("getLockMode", em -> em.getLockMode(new Lamp(1))),
                        that("setProperty", em -> em.setProperty("name", "value")),
                        that("createQuery", em -> em.createQuery("select l from Lamp l")),
                        that("createNamedQuery", em -> em.createNamedQuery("nobody")),
                        that("createNativeQuery", em -> em.createNativeQuery("select 1")),
                        that("joinTransaction", EntityManager::joinTransaction),
                        that("isJoinedToTransaction", EntityManager::isJoinedToTransaction),
                        that("unwrap", em -> em.unwrap(Connection.class)),
                        that("getDelegate", EntityManager::getDelegate),
                        that("close", EntityManager::close),
                        that("getEntityManagerFactory", EntityManager::getEntityManagerFactory),
                        that("getCriteriaBuilder", EntityManager::getCriteriaBuilder),
                        that("getMetamodel", EntityManager::getMetamodel),
                        that("runWithConnection", em -> em.runWithConnection(connection -> {})))
                .map(refused -> DynamicTest.dynamicTest(refused.name(), () -> {
                    EntityManager em = unit().factory().createEntityManager();
                    em.close();
                    assertThatIllegalStateException()
                            .isThrownBy(() -> refused.work().accept(em));
                }));
    }

    @Test
    void aQueryEndsWithItsEntityManager() {
        AtomicReference<Query> query = new AtomicReference<>();
        inSession(em -> query.set(em.createQuery("select l from Lamp l")));
        assertThatIllegalStateException().isThrownBy(query.get()::getResultList);
        assertThatIllegalStateException().isThrownBy(() -> query.get().setMaxResults(1));
    }

    @Test
    void entityManagersEndWithTheirFactory() {
        EntityManagerFactory factory =
                TestUnit.configuration(database()).managedClass(Lamp.class).createEntityManagerFactory();
        EntityManager em = factory.createEntityManager();
        factory.close();
        assertThat(em.isOpen()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> em.find(Lamp.class, 1));
        assertThatIllegalStateException().isThrownBy(factory::close);
        assertThatIllegalStateException().isThrownBy(factory::getProperties);
        assertThatIllegalStateException().isThrownBy(factory::getCache);
        assertThatIllegalStateException().isThrownBy(factory::getPersistenceUnitUtil);
    }

    @Test
    void aSynchronizationTypeIsForJtaOnly() {
        assertThatIllegalStateException()
                .isThrownBy(() -> unit().factory().createEntityManager(SynchronizationType.UNSYNCHRONIZED));
        assertThatIllegalStateException()
                .isThrownBy(() -> unit().factory().createEntityManager(SynchronizationType.SYNCHRONIZED, Map.of()));
    }

    @Test
    void whatIsNotSupportedCannotBeUnwrapped() {
        inSession(em -> assertThatThrownBy(() -> em.unwrap(Thread.class)).isInstanceOf(PersistenceException.class));
        assertThatThrownBy(() -> unit().factory().unwrap(Thread.class)).isInstanceOf(PersistenceException.class);
    }

    @Test
    void workWithAConnectionSeesWhatWasFlushed() {
        inTransaction(em -> {
            em.persist(new Lamp(1));
            em.flush();
            int deleted = em.callWithConnection((Connection connection) -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("delete from Lamp");
                }
            });
            assertThat(deleted).isEqualTo(1);
        });
    }
}
