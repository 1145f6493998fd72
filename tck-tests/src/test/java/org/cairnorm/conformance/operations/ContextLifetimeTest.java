package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a persistence context lives, and what transactions do to it (JPA 3.2 §3.4, §7.6). */
class ContextLifetimeTest extends ConformanceTest {
    @Entity(name = "Guest")
    static class Guest {
        @Id
        int id;

        @Nullable String name;

        @OneToMany
        List<Guest> friends = new ArrayList<>();

        protected Guest() {}

        Guest(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Guest.class);
    }

    @BeforeEach
    void guestIsStored() {
        inTransaction(em -> {
            em.persist(new Guest(1, "Ann"));
            em.persist(new Guest(2, "Bob"));
        });
    }

    private static void commit(EntityManager em) {
        em.getTransaction().begin();
        em.getTransaction().commit();
    }

    private @Nullable String stored(int id) {
        return fromTransaction(em -> {
            Guest guest = em.find(Guest.class, id);
            return guest == null ? null : guest.name;
        });
    }

    @Test
    void instancesStayManagedAfterTheCommit() {
        inSession(em -> {
            em.getTransaction().begin();
            Guest ann = em.find(Guest.class, 1);
            Guest eve = new Guest(3, "Eve");
            em.persist(eve);
            em.getTransaction().commit();
            assertThat(em.contains(ann)).isTrue();
            assertThat(em.contains(eve)).isTrue();
        });
    }

    @Test
    void aRemovedInstanceIsNotManagedAfterTheCommit() {
        inSession(em -> {
            em.getTransaction().begin();
            Guest ann = em.find(Guest.class, 1);
            em.remove(ann);
            em.getTransaction().commit();
            assertThat(em.contains(ann)).isFalse();
            assertThat(em.find(Guest.class, 1)).isNull();
        });
    }

    @Test
    void theNextTransactionStoresWhatHappenedBetween() {
        inSession(em -> {
            em.find(Guest.class, 1).name = "changed";
            em.persist(new Guest(3, "Eve"));
            em.merge(new Guest(4, "Ida"));
            em.remove(em.find(Guest.class, 2));
            assertThat(stored(1)).isEqualTo("Ann");
            commit(em);
        });
        assertThat(stored(1)).isEqualTo("changed");
        assertThat(stored(2)).isNull();
        assertThat(stored(3)).isEqualTo("Eve");
        assertThat(stored(4)).isEqualTo("Ida");
    }

    @Test
    void aNewTransactionDoesNotReadManagedInstancesAgain() {
        inSession(em -> {
            Guest ann = em.find(Guest.class, 1);
            inTransaction(other -> other.find(Guest.class, 1).name = "theirs");
            commit(em);
            assertThat(em.find(Guest.class, 1)).isSameAs(ann);
            assertThat(ann.name).isEqualTo("Ann");
        });
    }

    @Test
    void navigationGivesManagedInstancesWithoutATransaction() {
        inTransaction(em -> em.find(Guest.class, 1).friends.add(em.find(Guest.class, 2)));
        inSession(em -> assertThat(em.find(Guest.class, 1).friends).hasSize(1).allMatch(em::contains));
    }

    @Test
    void whatIsNotCommittedBeforeTheCloseIsLost() {
        inSession(em -> em.find(Guest.class, 1).name = "changed");
        assertThat(stored(1)).isEqualTo("Ann");
    }

    // ---- rollback

    @Test
    void aRollbackDetachesManagedAndRemovedInstances() {
        inSession(em -> {
            em.getTransaction().begin();
            Guest ann = em.find(Guest.class, 1);
            Guest bob = em.find(Guest.class, 2);
            em.remove(bob);
            em.getTransaction().rollback();
            assertThat(em.contains(ann)).isFalse();
            assertThat(em.contains(bob)).isFalse();
            assertThat(em.find(Guest.class, 2)).isNotNull().isNotSameAs(bob);
        });
    }

    @Test
    void instancesKeepTheStateThatTheyHadAtTheRollback() {
        inSession(em -> {
            em.getTransaction().begin();
            Guest ann = em.find(Guest.class, 1);
            ann.name = "changed";
            em.flush();
            em.getTransaction().rollback();
            assertThat(ann.name).isEqualTo("changed");
            assertThat(em.find(Guest.class, 1).name).isEqualTo("Ann");
        });
    }

    @Test
    void theContextCanBeUsedAfterARollback() {
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Guest(3, "lost"));
            em.getTransaction().rollback();
            commit(em);
            assertThat(em.find(Guest.class, 3)).isNull();
            em.persist(new Guest(3, "Eve"));
            commit(em);
        });
        assertThat(stored(3)).isEqualTo("Eve");
    }

    @Test
    void aCommitThatFailsIsARollback() {
        inSession(em -> {
            em.getTransaction().begin();
            Guest ann = em.find(Guest.class, 1);
            ann.name = "changed";
            em.persist(new Guest(2, "again"));
            assertThatThrownBy(em.getTransaction()::commit).isInstanceOf(RollbackException.class);
            assertThat(em.getTransaction().isActive()).isFalse();
            assertThat(em.contains(ann)).isFalse();
        });
        assertThat(stored(1)).isEqualTo("Ann");
    }

    @Test
    void aTransactionThatIsMarkedCannotBeCommitted() {
        inSession(em -> {
            em.getTransaction().begin();
            em.find(Guest.class, 1).name = "changed";
            em.getTransaction().setRollbackOnly();
            assertThatThrownBy(em.getTransaction()::commit).isInstanceOf(RollbackException.class);
        });
        assertThat(stored(1)).isEqualTo("Ann");
    }

    // ---- joining

    @Test
    void theContextIsJoinedToItsOwnTransactionsAlways() {
        inSession(em -> {
            assertThat(em.isJoinedToTransaction()).isFalse();
            assertThatThrownBy(em::joinTransaction).isInstanceOf(TransactionRequiredException.class);
            em.getTransaction().begin();
            assertThat(em.isJoinedToTransaction()).isTrue();
            em.joinTransaction();
            em.getTransaction().rollback();
            assertThat(em.isJoinedToTransaction()).isFalse();
        });
    }

    @Test
    void aTransactionBeginsAndEndsOnce() {
        inSession(em -> {
            var transaction = em.getTransaction();
            assertThatIllegalStateException().isThrownBy(transaction::commit);
            assertThatIllegalStateException().isThrownBy(transaction::rollback);
            assertThatIllegalStateException().isThrownBy(transaction::setRollbackOnly);
            assertThatIllegalStateException().isThrownBy(transaction::getRollbackOnly);
            transaction.begin();
            assertThatIllegalStateException().isThrownBy(transaction::begin);
            transaction.rollback();
        });
    }
}
