package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Timeout;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The EntityManager: what its methods refuse, which exceptions mark the transaction (JPA 3.2 §3.2, §3.12). */
class EntityManagerTest extends ConformanceTest {
    @Entity(name = "Lamp")
    static class Lamp {
        @Id
        int id;

        @Version
        int version;

        @Nullable String shade;

        protected Lamp() {}

        Lamp(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Bulb")
    static class Bulb {
        @Id
        @GeneratedValue
        @Nullable Integer id;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Lamp.class, Bulb.class);
    }

    private void stored(int id) {
        inTransaction(em -> em.persist(new Lamp(id)));
    }

    private record Case(String name, Consumer<EntityManager> work) {}

    private static Case that(String name, Consumer<EntityManager> work) {
        return new Case(name, work);
    }

    private Stream<DynamicTest> each(Stream<Case> cases, Consumer<Case> test) {
        return cases.map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            unit().clear();
            test.accept(each);
        }));
    }

    // ---- illegal arguments

    @TestFactory
    Stream<DynamicTest> illegalArgumentsAreRefusedAndMarkTheTransaction() {
        return each(
                Stream.of(
                        that("persist of no entity", em -> em.persist("text")),
                        that("persist of null", em -> em.persist(null)),
                        that("merge of no entity", em -> em.merge("text")),
                        that("merge of null", em -> em.merge(null)),
                        that("merge of a removed entity", em -> em.merge(removed(em))),
                        that("remove of no entity", em -> em.remove("text")),
                        that("remove of null", em -> em.remove(null)),
                        that("remove of a detached entity", em -> em.remove(detached(em))),
                        that("find of no entity class", em -> em.find(String.class, 1)),
                        that("find of null", em -> em.find(null, 1)),
                        that("find of another identifier type", em -> em.find(Lamp.class, "one")),
                        that("find without identifier", em -> em.find(Lamp.class, null)),
                        that(
                                "find with lock modes that contradict each other",
                                em -> em.find(Lamp.class, 1, LockModeType.OPTIMISTIC, LockModeType.PESSIMISTIC_WRITE)),
                        that(
                                "find with timeouts that contradict each other",
                                em -> em.find(Lamp.class, 1, Timeout.ms(1), Timeout.ms(2))),
                        that("getReference of no entity class", em -> em.getReference(String.class, 1)),
                        that("getReference of another identifier type", em -> em.getReference(Lamp.class, "one")),
                        that("getReference without identifier", em -> em.getReference(Lamp.class, null)),
                        that("getReference of no entity", em -> em.getReference("text")),
                        that("getReference of null", em -> em.getReference(null)),
                        that("lock of no entity", em -> em.lock("text", LockModeType.OPTIMISTIC)),
                        that("lock of a new entity", em -> em.lock(new Lamp(1), LockModeType.OPTIMISTIC)),
                        that("lock of a detached entity", em -> em.lock(detached(em), LockModeType.OPTIMISTIC)),
                        that("refresh of no entity", em -> em.refresh("text")),
                        that("refresh of a new entity", em -> em.refresh(new Lamp(1))),
                        that("refresh of a detached entity", em -> em.refresh(detached(em))),
                        that("refresh of a removed entity", em -> em.refresh(removed(em))),
                        that("detach of no entity", em -> em.detach("text")),
                        that("detach of null", em -> em.detach(null)),
                        that("contains of no entity", em -> em.contains("text")),
                        that("contains of null", em -> em.contains(null)),
                        that("getLockMode of a detached entity", em -> em.getLockMode(detached(em))),
                        that("createQuery of nonsense", em -> em.createQuery("selct l frm Lamp")),
                        that(
                                "createQuery with another result",
                                em -> em.createQuery("select l from Lamp l", Bulb.class)),
                        that("createNamedQuery of an unknown name", em -> em.createNamedQuery("nobody")),
                        that(
                                "createNamedQuery of an unknown name with a type",
                                em -> em.createNamedQuery("nobody", Lamp.class))),
                refused -> inDoomedTransaction(em -> {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> refused.work().accept(em));
                    assertThat(em.getTransaction().getRollbackOnly()).isTrue();
                }));
    }

    private Lamp removed(EntityManager em) {
        Lamp lamp = detachable(em);
        em.remove(lamp);
        return lamp;
    }

    private Lamp detached(EntityManager em) {
        Lamp lamp = detachable(em);
        em.detach(lamp);
        return lamp;
    }

    private Lamp detachable(EntityManager em) {
        stored(1);
        return em.find(Lamp.class, 1);
    }

    // ---- transactions that are required

    @TestFactory
    Stream<DynamicTest> someOperationsNeedATransaction() {
        return each(
                Stream.of(
                        that("flush", EntityManager::flush),
                        that("find with a lock", em -> em.find(Lamp.class, 1, LockModeType.OPTIMISTIC)),
                        that(
                                "find with a lock and properties",
                                em -> em.find(Lamp.class, 1, LockModeType.PESSIMISTIC_READ, Map.of())),
                        that("lock", em -> em.lock(em.find(Lamp.class, 1), LockModeType.OPTIMISTIC)),
                        that(
                                "lock with options",
                                em -> em.lock(em.find(Lamp.class, 1), LockModeType.OPTIMISTIC, Timeout.ms(0))),
                        that(
                                "refresh with a lock",
                                em -> em.refresh(em.find(Lamp.class, 1), LockModeType.PESSIMISTIC_WRITE)),
                        that("getLockMode", em -> em.getLockMode(em.find(Lamp.class, 1))),
                        that("joinTransaction", EntityManager::joinTransaction),
                        that(
                                "a query with a lock",
                                em -> em.createQuery("select l from Lamp l", Lamp.class)
                                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                                        .getResultList()),
                        that(
                                "executeUpdate",
                                em -> em.createQuery("delete from Lamp").executeUpdate()),
                        that(
                                "a native executeUpdate",
                                em -> em.createNativeQuery("delete from Lamp").executeUpdate())),
                refused -> {
                    stored(1);
                    inSession(em -> assertThatThrownBy(() -> refused.work().accept(em))
                            .isInstanceOf(TransactionRequiredException.class));
                });
    }

    @TestFactory
    Stream<DynamicTest> otherOperationsNeedNone() {
        return each(
                Stream.of(
                        that("persist", em -> em.persist(new Lamp(2))),
                        that("merge", em -> em.merge(new Lamp(2))),
                        that("remove", em -> em.remove(em.find(Lamp.class, 1))),
                        that("refresh", em -> em.refresh(em.find(Lamp.class, 1))),
                        that("refresh without a lock", em -> em.refresh(em.find(Lamp.class, 1), LockModeType.NONE)),
                        that("find without a lock", em -> em.find(Lamp.class, 1, LockModeType.NONE)),
                        that("getReference", em -> em.getReference(Lamp.class, 1)),
                        that("detach", em -> em.detach(em.find(Lamp.class, 1))),
                        that("clear", EntityManager::clear),
                        that(
                                "a query",
                                em -> em.createQuery("select l from Lamp l", Lamp.class)
                                        .getResultList()),
                        that(
                                "a query with lock mode NONE",
                                em -> em.createQuery("select l from Lamp l", Lamp.class)
                                        .setLockMode(LockModeType.NONE)
                                        .getSingleResult())),
                allowed -> {
                    stored(1);
                    inSession(
                            em -> assertThat(catchThrowable(() -> allowed.work().accept(em)))
                                    .isNull());
                });
    }

    // ---- exceptions and rollback

    @Test
    void persistOfADetachedEntityIsAnErrorAtTheLatestByTheFlush() {
        Bulb detached = fromTransaction(em -> {
            Bulb bulb = new Bulb();
            em.persist(bulb);
            return bulb;
        });
        inDoomedTransaction(em -> {
            assertThatThrownBy(() -> {
                        em.persist(detached);
                        em.flush();
                    })
                    .isInstanceOf(EntityExistsException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void aMissingEntityMarksTheTransaction() {
        inDoomedTransaction(em -> {
            Lamp nowhere = em.getReference(Lamp.class, 99);
            assertThatThrownBy(() -> unit().factory().getPersistenceUnitUtil().load(nowhere))
                    .isInstanceOf(EntityNotFoundException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void refreshOfADeletedRowIsAnErrorThatMarksTheTransaction() {
        stored(1);
        inSession(em -> {
            Lamp lamp = em.find(Lamp.class, 1);
            inTransaction(other -> other.remove(other.find(Lamp.class, 1)));
            em.getTransaction().begin();
            assertThatThrownBy(() -> em.refresh(lamp)).isInstanceOf(EntityNotFoundException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
        });
    }

    @Test
    void aDatabaseErrorIsWrappedAndMarksTheTransaction() {
        stored(1);
        inDoomedTransaction(em -> {
            em.persist(new Lamp(1));
            assertThatThrownBy(em::flush)
                    .isInstanceOf(PersistenceException.class)
                    .hasRootCauseInstanceOf(java.sql.SQLException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }
}
