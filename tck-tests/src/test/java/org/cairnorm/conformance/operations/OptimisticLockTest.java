package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Version;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lock modes and the version of an entity (JPA 3.2 §3.5.2, §3.5.4). */
class OptimisticLockTest extends ConformanceTest {
    @Entity(name = "Account")
    @NamedQuery(name = "raised", query = "select a from Account a", lockMode = LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    static class Account {
        @Id
        int id;

        @Version
        int version;

        int balance;

        @ManyToOne
        @Nullable Branch branch;
    }

    /** Has no version. */
    @Entity(name = "Branch")
    static class Branch {
        @Id
        int id;

        @Nullable String town;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Account.class, Branch.class);
    }

    @BeforeEach
    void accountIsStored() {
        inTransaction(em -> {
            Branch branch = new Branch();
            branch.id = 5;
            em.persist(branch);
            Account account = new Account();
            account.id = 1;
            account.branch = branch;
            em.persist(account);
        });
    }

    private static Account account(EntityManager em) {
        return em.find(Account.class, 1);
    }

    private int version() {
        return fromTransaction(em -> account(em).version);
    }

    /** Reads the account, lets others change it, and then works on it in a transaction. */
    private void afterTheChangeOfOthers(Consumer<EntityManager> others, BiConsumer<EntityManager, Account> work) {
        inSession(em -> {
            Account account = account(em);
            inTransaction(others);
            em.getTransaction().begin();
            try {
                work.accept(em, account);
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        });
    }

    // ---- which modes raise the version

    @ParameterizedTest
    @EnumSource(names = {"OPTIMISTIC", "READ", "PESSIMISTIC_READ", "PESSIMISTIC_WRITE", "NONE"})
    void aLockOfThisModeLeavesTheVersion(LockModeType mode) {
        inTransaction(em -> em.lock(account(em), mode));
        assertThat(version()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPTIMISTIC_FORCE_INCREMENT", "WRITE", "PESSIMISTIC_FORCE_INCREMENT"})
    void aLockOfThisModeRaisesTheVersionOnce(LockModeType mode) {
        inTransaction(em -> {
            em.lock(account(em), mode);
            em.lock(account(em), mode);
        });
        assertThat(version()).isEqualTo(1);
    }

    private record Way(String name, Consumer<EntityManager> work) {}

    @TestFactory
    Stream<DynamicTest> theVersionIsRaisedWhicheverWayTheLockIsTaken() {
        LockModeType mode = LockModeType.OPTIMISTIC_FORCE_INCREMENT;
        return Stream.of(
                        new Way("find", em -> em.find(Account.class, 1, mode)),
                        new Way("lock", em -> em.lock(account(em), mode)),
                        new Way("refresh", em -> em.refresh(account(em), mode)),
                        new Way(
                                "query",
                                em -> em.createQuery("select a from Account a", Account.class)
                                        .setLockMode(mode)
                                        .getResultList()),
                        new Way(
                                "named query",
                                em -> em.createNamedQuery("raised").getResultList()),
                        new Way("reference", em -> em.lock(em.getReference(Account.class, 1), mode)))
                .map(way -> DynamicTest.dynamicTest(way.name(), () -> {
                    int before = version();
                    inTransaction(way.work());
                    assertThat(version()).isEqualTo(before + 1);
                }));
    }

    @Test
    void aForcedIncrementOfARemovedInstanceIsLeftOut() {
        inTransaction(em -> {
            Account account = account(em);
            em.lock(account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.remove(account);
        });
        inSession(em -> assertThat(account(em)).isNull());
    }

    @Test
    void aRollbackTakesTheRaisedVersionBack() {
        inDoomedTransaction(em -> {
            em.lock(account(em), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            em.flush();
        });
        assertThat(version()).isZero();
    }

    // ---- what others did

    @ParameterizedTest
    @EnumSource(names = {"OPTIMISTIC", "OPTIMISTIC_FORCE_INCREMENT"})
    void theChangeOfOthersIsFoundAtTheLatestByTheCommit(LockModeType mode) {
        afterTheChangeOfOthers(
                other -> account(other).balance = 7,
                (em, account) -> assertThatThrownBy(() -> {
                            em.lock(account, mode);
                            em.getTransaction().commit();
                        })
                        .isInstanceOfAny(RollbackException.class, OptimisticLockException.class));
        assertThat(version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPTIMISTIC", "OPTIMISTIC_FORCE_INCREMENT"})
    void theRemovalByOthersIsFoundAtTheLatestByTheCommit(LockModeType mode) {
        afterTheChangeOfOthers(
                other -> other.remove(account(other)),
                (em, account) -> assertThatThrownBy(() -> {
                            em.lock(account, mode);
                            em.getTransaction().commit();
                        })
                        .isInstanceOfAny(
                                RollbackException.class, OptimisticLockException.class, EntityNotFoundException.class));
    }

    @ParameterizedTest
    @EnumSource(names = {"PESSIMISTIC_READ", "PESSIMISTIC_WRITE", "PESSIMISTIC_FORCE_INCREMENT"})
    void aPessimisticLockChecksTheVersionAtTheLatestByTheFlush(LockModeType mode) {
        afterTheChangeOfOthers(other -> account(other).balance = 7, (em, account) -> {
            assertThatThrownBy(() -> {
                        em.lock(account, mode);
                        em.flush();
                    })
                    .isInstanceOf(OptimisticLockException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void aPessimisticLockTellsThatTheRowIsGone() {
        afterTheChangeOfOthers(other -> other.remove(account(other)), (em, account) -> {
            assertThatThrownBy(() -> em.lock(account, LockModeType.PESSIMISTIC_WRITE))
                    .isInstanceOfAny(EntityNotFoundException.class, OptimisticLockException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void aFlushThatMeetsTheChangeOfOthersMarksTheTransaction() {
        afterTheChangeOfOthers(other -> account(other).balance = 7, (em, account) -> {
            account.balance = 8;
            assertThatThrownBy(em::flush).isInstanceOf(OptimisticLockException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void aFlushThatOnlyReadsIsNotChecked() {
        afterTheChangeOfOthers(
                other -> account(other).balance = 7,
                (em, account) -> em.getTransaction().commit());
        assertThat(version()).isEqualTo(1);
    }

    // ---- without a version

    @ParameterizedTest
    @EnumSource(names = {"OPTIMISTIC", "OPTIMISTIC_FORCE_INCREMENT", "PESSIMISTIC_FORCE_INCREMENT"})
    void anEntityWithoutVersionCannotBeLockedByThisMode(LockModeType mode) {
        inDoomedTransaction(em -> {
            Branch branch = em.find(Branch.class, 5);
            assertThatThrownBy(() -> em.lock(branch, mode)).isInstanceOf(PersistenceException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"PESSIMISTIC_READ", "PESSIMISTIC_WRITE"})
    void anEntityWithoutVersionCanBeLockedByThisMode(LockModeType mode) {
        inTransaction(em -> {
            Branch branch = em.find(Branch.class, 5, mode);
            assertThat(em.getLockMode(branch)).isEqualTo(mode);
            branch.town = "York";
        });
        inSession(em -> assertThat(em.find(Branch.class, 5).town).isEqualTo("York"));
    }

    @Test
    void anEntityWithoutVersionDoesNotImpedeTheOthers() {
        inSession(em -> {
            Account account = account(em);
            inTransaction(other -> other.find(Branch.class, 5).town = "Hull");
            em.getTransaction().begin();
            account.balance = 3;
            account.branch.town = "York";
            em.getTransaction().commit();
        });
        inSession(em -> assertThat(account(em).branch.town).isEqualTo("York"));
        assertThat(version()).isEqualTo(1);
    }
}
