package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Version;
import java.util.List;
import java.util.function.Function;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Merging what has a version and a generated identifier (JPA 3.2 §3.3.7.1, §3.5.2). */
class MergedVersionTest extends ConformanceTest {
    @Entity(name = "Ticket")
    static class Ticket {
        @Id
        @GeneratedValue
        @Nullable Long id;

        @Version
        @Nullable Integer version;

        @Nullable String seat;

        @ManyToOne(cascade = CascadeType.ALL)
        @Nullable Ticket before;

        protected Ticket() {}

        Ticket(String seat) {
            this.seat = seat;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Ticket.class);
    }

    private Ticket merged(Ticket given) {
        return fromTransaction(em -> em.merge(given));
    }

    @Test
    void onlyTheCopyGetsTheGeneratedIdentifierAndVersion() {
        Ticket given = new Ticket("1A");
        Ticket managed = merged(given);
        assertThat(managed.id).isNotNull();
        assertThat(managed.version).isNotNull();
        assertThat(given.id).isNull();
        assertThat(given.version).isNull();
    }

    @Test
    void mergingANewInstanceTwiceMakesTwoEntities() {
        Ticket given = new Ticket("1A");
        inTransaction(em -> assertThat(em.merge(given)).isNotSameAs(em.merge(given)));
        inSession(em -> assertThat(em.createQuery("select count(t) from Ticket t", Long.class)
                        .getSingleResult())
                .isEqualTo(2));
    }

    @Test
    void newInstancesBehindACascadeAreCopiedToo() {
        Ticket given = new Ticket("2B");
        given.before = new Ticket("1A");
        inTransaction(em -> {
            Ticket managed = em.merge(given);
            assertThat(em.contains(managed.before)).isTrue();
            assertThat(managed.before).isNotSameAs(given.before);
            assertThat(given.before.id).isNull();
        });
    }

    @Test
    void theVersionOfAnUnchangedInstanceStays() {
        Ticket ticket = merged(new Ticket("1A"));
        assertThat(merged(ticket).version).isEqualTo(ticket.version);
    }

    @Test
    void aChangedInstanceGetsAnotherVersion() {
        Ticket ticket = merged(new Ticket("1A"));
        ticket.seat = "2B";
        assertThat(merged(ticket).version).isGreaterThan(ticket.version);
    }

    @Test
    void theMergedInstanceCanBeMergedAgain() {
        Ticket ticket = merged(new Ticket("1A"));
        ticket.seat = "2B";
        Ticket next = merged(ticket);
        next.seat = "3C";
        merged(next);
        inSession(em -> assertThat(em.find(Ticket.class, ticket.id).seat).isEqualTo("3C"));
    }

    @Test
    void anInstanceWhoseRowIsGoneIsRefusedAtTheLatestByTheFlush() {
        Ticket gone = merged(new Ticket("1A"));
        inTransaction(em -> em.remove(em.find(Ticket.class, gone.id)));
        inDoomedTransaction(
                em -> assertThatThrownBy(() -> mergeAndFlush(em, gone)).isInstanceOf(OptimisticLockException.class));
    }

    private void assertStale(Ticket stored, Function<Ticket, Ticket> given) {
        inTransaction(em -> em.find(Ticket.class, stored.id).seat = "theirs");
        inDoomedTransaction(em -> {
            assertThatThrownBy(() -> mergeAndFlush(em, given.apply(stored)))
                    .isInstanceOf(OptimisticLockException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
        inSession(em -> assertThat(em.find(Ticket.class, stored.id).seat).isEqualTo("theirs"));
    }

    private static void mergeAndFlush(EntityManager em, Object given) {
        em.merge(given);
        em.flush();
    }

    @Test
    void aStaleInstanceIsRefusedAtTheLatestByTheFlush() {
        assertStale(merged(new Ticket("1A")), Function.identity());
    }

    @Test
    void aStaleInstanceBehindACascadeIsRefusedToo() {
        assertStale(merged(new Ticket("1A")), stale -> {
            Ticket given = new Ticket("2B");
            given.before = stale;
            return given;
        });
    }

    @Test
    void aStaleInstanceIsRefusedThoughTheManagedOneIsAsNewAsCanBe() {
        Ticket stale = merged(new Ticket("1A"));
        inTransaction(em -> em.find(Ticket.class, stale.id).seat = "theirs");
        inDoomedTransaction(em -> {
            em.find(Ticket.class, stale.id);
            assertThatThrownBy(() -> mergeAndFlush(em, stale)).isInstanceOf(OptimisticLockException.class);
        });
    }
}
