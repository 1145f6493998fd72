package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairnorm.conformance.ConformanceTest;
import org.junit.jupiter.api.Test;

/** Generated identifiers are unique (JPA 3.2 §2.4, §11.1.20), whatever the number of threads that draw them. */
class ConcurrentIdentifiersTest extends ConformanceTest {
    private static final int THREADS = 8;
    private static final int EACH = 20;

    @Entity
    static class ByIdentity {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
    }

    @Entity
    static class BySequence {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(allocationSize = 7)
        Long id;
    }

    @Entity
    static class ByTable {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        @TableGenerator(allocationSize = 7)
        Long id;
    }

    @Entity
    static class ByTableOneByOne {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        @TableGenerator(allocationSize = 1)
        Long id;
    }

    @Entity
    static class ByAuto {
        @Id
        @GeneratedValue
        int id;
    }

    @Entity
    static class ByUuid {
        @Id
        @GeneratedValue
        UUID id;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(
                ByIdentity.class, BySequence.class, ByTable.class, ByTableOneByOne.class, ByAuto.class, ByUuid.class);
    }

    /** All threads begin at once, each with several transactions; what was stored must be what was drawn. */
    private <E> void areUnique(Supplier<E> maker, Function<E, Object> identifier) {
        CountDownLatch start = new CountDownLatch(1);
        List<Callable<List<Object>>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            work.add(() -> {
                start.await();
                List<Object> drawn = new ArrayList<>();
                for (int i = 0; i < EACH; i++) {
                    drawn.add(identifier.apply(stored(maker)));
                }
                return drawn;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Object> ids = new ArrayList<>();
        try {
            List<Future<List<Object>>> futures =
                    work.stream().map(threads::submit).toList();
            start.countDown();
            for (Future<List<Object>> future : futures) {
                ids.addAll(future.get());
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
        assertThat(ids).hasSize(THREADS * EACH).doesNotHaveDuplicates();
        String name = maker.get().getClass().getSimpleName();
        inSession(em -> assertThat(em.createQuery("select e.id from " + name + " e", Object.class)
                        .getResultList())
                .containsExactlyInAnyOrderElementsOf(ids));
    }

    /**
     * A database may let a transaction wait too long for another one, which costs the statement or, on some, the transaction; it is
     * run again then, as applications do.
     */
    private <E> E stored(Supplier<E> maker) {
        while (true) {
            E entity = maker.get();
            try {
                inTransaction(em -> em.persist(entity));
                return entity;
            } catch (RollbackException e) {
                assertThat(e.getCause()).isInstanceOfAny(LockTimeoutException.class, PessimisticLockException.class);
            }
        }
    }

    @Test
    void identityColumns() {
        areUnique(ByIdentity::new, entity -> entity.id);
    }

    @Test
    void sequences() {
        areUnique(BySequence::new, entity -> entity.id);
    }

    @Test
    void generatorTables() {
        areUnique(ByTable::new, entity -> entity.id);
    }

    @Test
    void generatorTablesThatAllocateOneByOne() {
        areUnique(ByTableOneByOne::new, entity -> entity.id);
    }

    @Test
    void whateverAutoChooses() {
        areUnique(ByAuto::new, entity -> entity.id);
    }

    @Test
    void uuids() {
        areUnique(ByUuid::new, entity -> entity.id);
    }
}
