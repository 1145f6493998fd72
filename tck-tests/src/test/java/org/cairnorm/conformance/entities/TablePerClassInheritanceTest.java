package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Table per concrete class strategy (JPA 3.2 §2.13.3). */
class TablePerClassInheritanceTest extends StoredSchemaTest {
    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Payment {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        Long id;

        @Version
        int version;

        long cents;

        @ManyToOne(fetch = FetchType.LAZY)
        Payer payer;

        protected Payment() {}

        Payment(long cents, Payer payer) {
            this.cents = cents;
            this.payer = payer;
        }
    }

    @Entity
    static class Transfer extends Payment {
        String iban;

        protected Transfer() {}

        Transfer(long cents, Payer payer, String iban) {
            super(cents, payer);
            this.iban = iban;
        }
    }

    @Entity
    @Table(name = "STANDING")
    static class StandingOrder extends Transfer {
        int dayOfMonth;

        protected StandingOrder() {}

        StandingOrder(long cents, Payer payer, String iban, int dayOfMonth) {
            super(cents, payer, iban);
            this.dayOfMonth = dayOfMonth;
        }
    }

    @Entity
    static class CardPayment extends Payment {
        String card;

        protected CardPayment() {}

        CardPayment(long cents, Payer payer, String card) {
            super(cents, payer);
            this.card = card;
        }
    }

    @Entity
    static class Payer {
        @Id
        int id;

        @ManyToOne
        Payment last;

        @OneToMany(mappedBy = "payer")
        List<Payment> payments = new ArrayList<>();
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Payment.class, Transfer.class, StandingOrder.class, CardPayment.class, Payer.class);
    }

    private void payments() {
        inTransaction(em -> {
            Payer payer = new Payer();
            payer.id = 7;
            em.persist(payer);
            em.persist(new Transfer(100, payer, "DE1"));
            em.persist(new StandingOrder(200, payer, "DE2", 15));
            Payment card = new CardPayment(300, payer, "V4");
            em.persist(card);
            payer.last = card;
        });
        statements().clear();
    }

    @Test
    void eachClassHasATableWithAllItsPropertiesTheInheritedToo() {
        assertThat(stored("Transfer"))
                .isEqualTo("transfer(id!, version!, cents!, payer_id, iban) pk(id) fk(payer_id)→payer(id)");
        assertThat(stored("STANDING"))
                .isEqualTo(
                        "standing(id!, version!, cents!, payer_id, iban, dayofmonth!) pk(id) fk(payer_id)→payer(id)");
        assertThat(stored("CardPayment"))
                .isEqualTo("cardpayment(id!, version!, cents!, payer_id, card) pk(id) fk(payer_id)→payer(id)");
    }

    @Test
    void anInstanceIsOneRowOfOneTable() {
        inTransaction(em -> em.persist(new StandingOrder(200, null, "DE2", 15)));
        assertThat(statements().texts().stream().filter(text -> text.startsWith("insert")))
                .filteredOn(text -> !text.toLowerCase().contains("sequence"))
                .singleElement()
                .asString()
                .containsIgnoringCase("into STANDING");
    }

    @Test
    void aQueryOverTheHierarchyGivesInstancesOfAllClasses() {
        payments();
        inSession(em -> assertThat(em.createQuery("select p from Payment p order by p.cents", Payment.class)
                        .getResultList())
                .hasExactlyElementsOfTypes(Transfer.class, StandingOrder.class, CardPayment.class));
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void aQueryOfASubclassGivesItAndItsSubclasses() {
        payments();
        inSession(em -> assertThat(em.createQuery("select t from Transfer t order by t.cents", Transfer.class)
                        .getResultList())
                .extracting(transfer -> transfer.iban)
                .containsExactly("DE1", "DE2"));
    }

    @Test
    void identifiersAreUniqueOverAllTables() {
        payments();
        inSession(em -> assertThat(
                        em.createQuery("select p.id from Payment p", Long.class).getResultList())
                .doesNotHaveDuplicates()
                .hasSize(3));
    }

    @Test
    void findByTheRootGivesTheClassThatWasStored() {
        payments();
        inSession(em -> {
            Long id = em.createQuery("select s.id from StandingOrder s", Long.class)
                    .getSingleResult();
            assertThat(em.find(Payment.class, id))
                    .isInstanceOfSatisfying(
                            StandingOrder.class,
                            order -> assertThat(order.dayOfMonth).isEqualTo(15));
            assertThat(em.find(CardPayment.class, id)).isNull();
        });
    }

    @Test
    void aPolymorphicToOneAssociationIsFollowed() {
        payments();
        inSession(em -> assertThat(em.createQuery("select p.last from Payer p", Payment.class)
                        .getSingleResult())
                .isInstanceOfSatisfying(
                        CardPayment.class, card -> assertThat(card.card).isEqualTo("V4")));
    }

    @Test
    void aPolymorphicToManyAssociationIsFollowed() {
        payments();
        inSession(em -> assertThat(em.find(Payer.class, 7).payments)
                .extracting(payment -> payment.cents)
                .containsExactlyInAnyOrder(100L, 200L, 300L));
    }

    @Test
    void changesAndRemovalsReachTheTableOfTheClass() {
        payments();
        inTransaction(em -> {
            em.createQuery("select s from StandingOrder s", StandingOrder.class).getSingleResult().cents = 250;
            em.remove(em.createQuery("select t from Transfer t where type(t) = Transfer", Transfer.class)
                    .getSingleResult());
        });
        inSession(em -> assertThat(em.createQuery("select p.cents from Payment p order by p.cents", Long.class)
                        .getResultList())
                .containsExactly(250L, 300L));
    }

    @Test
    void aBulkUpdateOfTheRootReachesAllTables() {
        payments();
        inTransaction(em -> assertThat(em.createQuery("update Payment p set p.cents = p.cents + 1")
                        .executeUpdate())
                .isEqualTo(3));
        inSession(em -> assertThat(em.createQuery("select sum(p.cents) from Payment p", Long.class)
                        .getSingleResult())
                .isEqualTo(603));
    }

    @Test
    void aBulkDeleteOfASubclassLeavesTheOthers() {
        payments();
        inTransaction(em -> assertThat(em.createQuery("delete from Transfer t").executeUpdate())
                .isEqualTo(2));
        inSession(em -> assertThat(em.createQuery("select count(p) from Payment p", Long.class)
                        .getSingleResult())
                .isEqualTo(1));
    }
}
