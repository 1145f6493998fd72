package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cairnorm.conformance.ConformanceTest;
import org.junit.jupiter.api.Test;

/** Check constraints that annotations ask for are made and kept by the database (JPA 3.2 §11.2). */
class CheckConstraintTest extends ConformanceTest {
    @Entity
    @Table(
            name = "OFFERS",
            check = {
                @CheckConstraint(name = "C_OFFER_RANGE", constraint = "low <= high"),
                @CheckConstraint(constraint = "low >= 0")
            })
    @SecondaryTable(name = "OFFER_TEXT", check = @CheckConstraint(constraint = "wording <> 'bad'"))
    static class Offer {
        @Id
        int id;

        int low;
        int high;

        @Column(check = @CheckConstraint(name = "C_OFFER_RATE", constraint = "rate < 100"))
        int rate;

        @Column(table = "OFFER_TEXT")
        String wording;

        @ManyToMany
        @JoinTable(
                name = "OFFER_LINK",
                joinColumns = @JoinColumn(name = "SRC"),
                inverseJoinColumns = @JoinColumn(name = "DST"),
                check = @CheckConstraint(constraint = "SRC <> DST"))
        List<Offer> links = new ArrayList<>();

        @ManyToOne
        @JoinColumn(name = "PARENT", check = @CheckConstraint(constraint = "PARENT < 1000"))
        Offer parent;

        protected Offer() {}

        Offer(int id) {
            this.id = id;
        }
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @Table(check = @CheckConstraint(constraint = "total >= 0"))
    static class Bill {
        @Id
        int id;

        int total;
    }

    @Entity
    @Table(check = @CheckConstraint(constraint = "discount <= 50"))
    static class ReducedBill extends Bill {
        int discount;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Offer.class, Bill.class, ReducedBill.class);
    }

    private void refused(Consumer<Offer> values) {
        assertThatThrownBy(() -> stored(values)).isInstanceOf(PersistenceException.class);
    }

    private void stored(Consumer<Offer> values) {
        inTransaction(em -> {
            Offer offer = new Offer(1);
            values.accept(offer);
            em.persist(offer);
        });
    }

    @Test
    void whatFulfilsAllChecksIsStored() {
        assertThatNoException()
                .isThrownBy(() -> stored(offer -> {
                    offer.high = 3;
                    offer.rate = 99;
                    offer.wording = "good";
                }));
    }

    @Test
    void aTableHasTheChecksItNames() {
        refused(offer -> offer.low = 1);
        refused(offer -> offer.low = -1);
    }

    @Test
    void aColumnHasItsCheck() {
        refused(offer -> offer.rate = 100);
    }

    @Test
    void aSecondaryTableHasItsCheck() {
        refused(offer -> offer.wording = "bad");
    }

    @Test
    void aJoinTableHasItsCheck() {
        refused(offer -> offer.links.add(offer));
    }

    @Test
    void aJoinColumnHasItsCheck() {
        inTransaction(em -> em.persist(new Offer(1000)));
        assertThatThrownBy(() -> inTransaction(em -> {
                    Offer child = new Offer(1);
                    child.parent = em.find(Offer.class, 1000);
                    em.persist(child);
                }))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void theTablesOfAJoinedHierarchyHaveTheChecksOfTheirClass() {
        ReducedBill tooMuch = new ReducedBill();
        tooMuch.discount = 51;
        assertThatThrownBy(() -> inTransaction(em -> em.persist(tooMuch))).isInstanceOf(PersistenceException.class);
        ReducedBill negative = new ReducedBill();
        negative.total = -1;
        assertThatThrownBy(() -> inTransaction(em -> em.persist(negative))).isInstanceOf(PersistenceException.class);
    }
}
