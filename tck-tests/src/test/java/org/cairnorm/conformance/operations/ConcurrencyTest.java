package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two units of work do to each other (JPA 3.2 §3.5.1, §3.5.2, §3.5.4.1, §3.5.5). */
class ConcurrencyTest extends ConformanceTest {
    @Entity(name = "Ledger")
    static class Ledger {
        @Id
        int id;

        @Version
        long version;

        int total;

        @ElementCollection
        Set<String> notes = new HashSet<>();

        @ManyToMany
        Set<Clerk> clerks = new HashSet<>();

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Clerk keeper;

        @OneToMany(mappedBy = "ledger", cascade = CascadeType.ALL)
        List<Entry> entries = new ArrayList<>();
    }

    @Entity(name = "Entry")
    static class Entry {
        @Id
        int id;

        @ManyToOne
        @Nullable Ledger ledger;
    }

    @Entity(name = "Clerk")
    static class Clerk {
        @Id
        int id;

        @Nullable String name;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Ledger.class, Entry.class, Clerk.class);
    }

    @BeforeEach
    void ledgerIsStored() {
        inTransaction(em -> {
            Clerk clerk = new Clerk();
            clerk.id = 5;
            em.persist(clerk);
            Ledger ledger = new Ledger();
            ledger.id = 1;
            em.persist(ledger);
        });
    }

    private static Ledger ledger(EntityManager em) {
        return em.find(Ledger.class, 1);
    }

    /** Reads the ledger, has somebody else commit a change, and changes it too. */
    private void assertConflict(Consumer<EntityManager> theirs, Consumer<Ledger> ours) {
        inSession(em -> {
            Ledger ledger = ledger(em);
            inTransaction(theirs);
            em.getTransaction().begin();
            ours.accept(ledger);
            assertThatThrownBy(em.getTransaction()::commit)
                    .isInstanceOf(RollbackException.class)
                    .hasCauseInstanceOf(OptimisticLockException.class);
        });
    }

    @Test
    void aChangedValueConflictsWithAChangedValue() {
        assertConflict(other -> ledger(other).total = 1, ledger -> ledger.total = 2);
    }

    @Test
    void aChangedValueConflictsWithAChangedElementCollection() {
        assertConflict(other -> ledger(other).notes.add("seen"), ledger -> ledger.total = 2);
    }

    @Test
    void aChangedElementCollectionConflictsWithAChangedValue() {
        assertConflict(other -> ledger(other).total = 1, ledger -> ledger.notes.add("seen"));
    }

    @Test
    void aChangedRelationshipConflictsWithAChangedJoinTable() {
        assertConflict(
                other -> ledger(other).clerks.add(other.find(Clerk.class, 5)),
                ledger -> ledger.keeper = fromTransaction(em -> em.find(Clerk.class, 5)));
    }

    @Test
    void aRelationshipOwnedByOthersIsNoConflict() {
        inSession(em -> {
            Ledger ledger = ledger(em);
            inTransaction(other -> {
                Entry entry = new Entry();
                entry.id = 10;
                entry.ledger = ledger(other);
                entry.ledger.entries.add(entry);
                other.persist(entry);
            });
            em.getTransaction().begin();
            ledger.total = 7;
            em.getTransaction().commit();
        });
        inSession(em -> {
            assertThat(ledger(em).version).isEqualTo(1);
            assertThat(ledger(em).entries).hasSize(1);
        });
    }

    @Test
    void whatHasNoVersionIsOverwritten() {
        inSession(em -> {
            Clerk clerk = em.find(Clerk.class, 5);
            inTransaction(other -> other.find(Clerk.class, 5).name = "theirs");
            em.getTransaction().begin();
            clerk.name = "ours";
            em.getTransaction().commit();
        });
        inSession(em -> assertThat(em.find(Clerk.class, 5).name).isEqualTo("ours"));
    }

    @Test
    void removalConflictsWithAChange() {
        inSession(em -> {
            Ledger ledger = ledger(em);
            inTransaction(other -> ledger(other).total = 1);
            em.getTransaction().begin();
            em.remove(ledger);
            assertThatThrownBy(em::flush).isInstanceOf(OptimisticLockException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
        });
        inSession(em -> assertThat(ledger(em).total).isEqualTo(1));
    }

    @Test
    void aChangeConflictsWithARemoval() {
        assertConflict(other -> other.remove(ledger(other)), ledger -> ledger.total = 2);
    }

    @Test
    void nothingOfAFailedUnitOfWorkIsStored() {
        inSession(em -> {
            Ledger ledger = ledger(em);
            inTransaction(other -> ledger(other).total = 1);
            em.getTransaction().begin();
            Clerk clerk = new Clerk();
            clerk.id = 6;
            em.persist(clerk);
            ledger.total = 2;
            assertThatThrownBy(em.getTransaction()::commit).isInstanceOf(RollbackException.class);
            assertThat(em.getTransaction().isActive()).isFalse();
        });
        inSession(em -> assertThat(em.find(Clerk.class, 6)).isNull());
    }

    @Test
    void theExceptionNamesTheObject() {
        inSession(em -> {
            Ledger ledger = ledger(em);
            inTransaction(other -> ledger(other).total = 1);
            em.getTransaction().begin();
            ledger.total = 2;
            assertThatThrownBy(em::flush)
                    .isInstanceOfSatisfying(
                            OptimisticLockException.class,
                            thrown -> assertThat(thrown.getEntity()).isSameAs(ledger));
            em.getTransaction().rollback();
        });
    }

    @Test
    void aNewAttemptWithWhatIsStoredSucceeds() {
        inSession(em -> {
            Ledger ledger = ledger(em);
            inTransaction(other -> ledger(other).total = 1);
            em.getTransaction().begin();
            ledger.total += 10;
            assertThatThrownBy(em.getTransaction()::commit).isInstanceOf(RollbackException.class);
            em.getTransaction().begin();
            ledger(em).total += 10;
            em.getTransaction().commit();
        });
        inSession(em -> assertThat(ledger(em).total).isEqualTo(11));
    }

    @Test
    void refreshBringsTheVersionOfOthers() {
        inSession(em -> {
            Ledger ledger = ledger(em);
            inTransaction(other -> ledger(other).total = 1);
            em.getTransaction().begin();
            em.refresh(ledger);
            ledger.total += 10;
            em.getTransaction().commit();
            assertThat(ledger.version).isEqualTo(2);
        });
    }

    @Test
    void aStaleDetachedInstanceIsRefused() {
        Ledger detached = fromTransaction(ConcurrencyTest::ledger);
        inTransaction(other -> ledger(other).notes.add("seen"));
        detached.total = 2;
        inDoomedTransaction(em -> assertThatThrownBy(() -> {
                    em.merge(detached);
                    em.flush();
                })
                .isInstanceOf(OptimisticLockException.class));
    }

    @Test
    void anOptimisticLockFindsTheChangeOfACollection() {
        inSession(em -> {
            Ledger ledger = ledger(em);
            inTransaction(other -> ledger(other).notes.add("seen"));
            em.getTransaction().begin();
            em.lock(ledger, LockModeType.OPTIMISTIC);
            assertThatThrownBy(em.getTransaction()::commit)
                    .isInstanceOf(RollbackException.class)
                    .hasCauseInstanceOf(OptimisticLockException.class);
        });
    }

    @Test
    void aQueryWithAForcedIncrementRaisesTheVersionOfItsResult() {
        inTransaction(em -> em.createQuery("select l from Ledger l", Ledger.class)
                .setLockMode(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
                .getSingleResult());
        inSession(em -> assertThat(ledger(em).version).isEqualTo(1));
    }

    @Test
    void aQueryForValuesRaisesNoVersion() {
        inTransaction(em -> em.createQuery("select l.total from Ledger l", Integer.class)
                .setLockMode(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
                .getSingleResult());
        inSession(em -> assertThat(ledger(em).version).isZero());
    }

    /** Many threads, each with its own EntityManager of the one factory: no increment is lost, and none is counted twice. */
    @Test
    void theFactoryServesManyThreadsAndNoUpdateIsLost() throws Exception {
        int threads = 4;
        int increments = 10;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<Integer> work = () -> {
                int failed = 0;
                for (int done = 0; done < increments; ) {
                    try {
                        inTransaction(em -> ledger(em).total++);
                        done++;
                    } catch (PersistenceException conflict) {
                        failed++;
                    }
                }
                return failed;
            };
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                results.add(pool.submit(work));
            }
            for (Future<Integer> result : results) {
                assertThat(result.get()).isNotNegative();
            }
        } finally {
            pool.shutdown();
        }
        inSession(em -> {
            assertThat(ledger(em).total).isEqualTo(threads * increments);
            assertThat(ledger(em).version).isEqualTo(threads * increments);
        });
    }
}
