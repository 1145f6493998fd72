package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Naming of database objects (JPA 3.2 §2.15): undelimited by default, delimited by double quotes. */
class NamingTest extends StoredSchemaTest {
    @Entity
    @Table(name = "cUsTomer")
    static class Customer {
        @Id
        @Column(name = "cUsTomer_kEy")
        int id = 1;

        @Column(name = "NaMe")
        String name = "Ann";

        @ManyToOne
        @JoinColumn(name = "REFERRER", referencedColumnName = "CUSTOMER_KEY")
        Customer referrer;
    }

    /** Names that only a delimited identifier can hold. */
    @Entity
    @Table(
            name = "\"select from\"",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "\"a unique\"",
                            columnNames = {"\"Mixed Case\"", "\"group\""}),
            indexes = @Index(name = "\"an index\"", columnList = "\"group\""))
    @SecondaryTable(name = "\"more of it\"")
    static class Delimited {
        @Id
        @Column(name = "\"Id\"")
        int id = 1;

        @Column(name = "\"Mixed Case\"", length = 20)
        String mixed = "mixed";

        @Column(name = "\"group\"", length = 20)
        String group = "grouped";

        @Column(name = "\"where\"", table = "\"more of it\"")
        String where = "there";

        @ManyToOne
        @JoinColumn(name = "\"points to\"")
        Delimited other;

        @ElementCollection
        @CollectionTable(name = "\"some words\"", joinColumns = @JoinColumn(name = "\"the owner\""))
        @Column(name = "\"a word\"")
        Set<String> words = new HashSet<>(Set.of("w"));

        @ManyToMany
        @JoinTable(
                name = "\"both ways\"",
                joinColumns = @JoinColumn(name = "\"from\""),
                inverseJoinColumns = @JoinColumn(name = "\"to\""))
        Set<Delimited> links = new HashSet<>();
    }

    /** Reserved words as default names. */
    @Entity
    static class Order {
        @Id
        int key = 1;

        String select = "s";
        String from = "f";
        String user = "u";
        String end = "e";
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Customer.class, Delimited.class, Order.class);
    }

    private String name(String table, String column) {
        return storedColumn(table, column).name().text();
    }

    @Test
    void anUndelimitedNameIsFoundInEveryCase() {
        inTransaction(em -> em.persist(new Customer()));
        assertThat(rows("select name from cUsTomer where CUSTOMER_KEY = 1")).isEqualTo(List.of("Ann"));
        assertThat(rows("select NAME from cUsTomer where customer_key = 1")).isEqualTo(List.of("Ann"));
    }

    @Test
    void aReferenceNamesAColumnInAnyCase() {
        inTransaction(em -> {
            Customer customer = new Customer();
            em.persist(customer);
            Customer second = new Customer();
            second.id = 2;
            second.referrer = customer;
            em.persist(second);
        });
        inSession(em -> assertThat(em.find(Customer.class, 2).referrer.name).isEqualTo("Ann"));
    }

    @Test
    void aDelimitedNameIsKeptAsItIsWritten() {
        assertThat(reflected("\"select from\"").columns())
                .extracting(column -> column.name().text())
                .containsExactlyInAnyOrder("Id", "Mixed Case", "group", "points to");
        assertThat(name("\"some words\"", "a word")).isEqualTo("a word");
        assertThat(reflected("\"both ways\"").columns())
                .extracting(column -> column.name().text())
                .containsExactlyInAnyOrder("from", "to");
    }

    @Test
    void entitiesOfDelimitedNamesAreStoredFoundAndQueried() {
        inTransaction(em -> {
            Delimited one = new Delimited();
            em.persist(one);
            Delimited two = new Delimited();
            two.id = 2;
            two.mixed = "other";
            two.other = one;
            two.links.add(one);
            em.persist(two);
        });
        inTransaction(em -> em.find(Delimited.class, 2).where = "elsewhere");
        inSession(em -> {
            Delimited two = em.createQuery(
                            "select d from Delimited d join d.links l where d.group = 'grouped' and l.mixed = 'mixed'",
                            Delimited.class)
                    .getSingleResult();
            assertThat(two.where).isEqualTo("elsewhere");
            assertThat(two.other.words).containsExactly("w");
        });
    }

    @Test
    void defaultNamesMayBeReservedWords() {
        inTransaction(em -> em.persist(new Order()));
        inTransaction(em -> em.find(Order.class, 1).user = "u2");
        inSession(em -> assertThat(em.createQuery("select o.user from Order o where o.end = 'e'", String.class)
                        .getResultList())
                .containsExactly("u2"));
    }
}
