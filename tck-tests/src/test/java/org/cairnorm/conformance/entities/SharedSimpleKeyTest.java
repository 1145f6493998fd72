package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Derived identities (JPA 3.2 §2.4.2.3, example 4): the key of the dependent is the simple key of the parent, by the relationship
 * alone (case a) or beside a basic attribute (case b).
 */
class SharedSimpleKeyTest extends StoredSchemaTest {
    @Entity
    static class Person {
        @Id
        String code;

        String name;

        protected Person() {}

        Person(String code, String name) {
            this.code = code;
            this.name = name;
        }
    }

    @Entity
    static class Passport {
        @Id
        @OneToOne
        @JoinColumn(name = "FK")
        Person holder;

        int pages;

        protected Passport() {}

        Passport(Person holder, int pages) {
            this.holder = holder;
            this.pages = pages;
        }
    }

    @Entity
    static class Licence {
        @Id
        String id;

        @MapsId
        @OneToOne
        @JoinColumn(name = "FK")
        Person holder;

        protected Licence() {}

        Licence(Person holder) {
            this.holder = holder;
        }
    }

    @Entity
    static class Account {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity
    static class Profile {
        @Id
        Long id;

        @MapsId
        @OneToOne
        Account account;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Person.class, Passport.class, Licence.class, Account.class, Profile.class);
    }

    private void stored() {
        inTransaction(em -> {
            Person person = new Person("p1", "Ada");
            List.of(person, new Passport(person, 32), new Licence(person)).forEach(em::persist);
        });
    }

    @Test
    void theJoinColumnIsThePrimaryKeyOfTheTable() {
        assertThat(stored("Passport")).isEqualTo("passport(fk!, pages!) pk(fk) fk(fk)→person(code)");
        assertThat(stored("Licence")).isEqualTo("licence(fk!) pk(fk) fk(fk)→person(code)");
    }

    @Test
    void findTakesTheKeyOfTheParent() {
        stored();
        inSession(em -> {
            assertThat(em.find(Passport.class, "p1").pages).isEqualTo(32);
            assertThat(em.find(Passport.class, "p1").holder.name).isEqualTo("Ada");
            assertThat(em.find(Licence.class, "p1").holder.name).isEqualTo("Ada");
        });
    }

    @Test
    void theBasicAttributeTakesTheKeyOfTheParent() {
        stored();
        inSession(em -> assertThat(em.find(Licence.class, "p1").id).isEqualTo("p1"));
    }

    @Test
    void aKeyGeneratedForTheParentReachesTheDependentAtTheFlush() {
        Profile profile = new Profile();
        profile.account = new Account();
        inTransaction(em -> {
            em.persist(profile.account);
            em.persist(profile);
        });
        assertThat(profile.id).isEqualTo(profile.account.id).isNotNull();
        inSession(
                em -> assertThat(em.find(Profile.class, profile.id).account.id).isEqualTo(profile.id));
    }

    @Test
    void theDependentNeedsItsParent() {
        assertThatThrownBy(() -> inTransaction(em -> em.persist(new Passport(null, 1))))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("Passport")
                .hasMessageContaining("holder");
    }

    @Test
    void aParentHasOneDependentOnly() {
        stored();
        assertThatThrownBy(() -> inTransaction(em -> em.persist(new Passport(em.find(Person.class, "p1"), 48))))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void queriesLeadFromTheDependentToItsParent() {
        stored();
        inSession(em -> {
            assertThat(em.createQuery("select p from Passport p where p.holder.code = 'p1'", Passport.class)
                            .getResultList())
                    .hasSize(1);
            assertThat(em.createQuery(
                                    "select l from Licence l where l.holder.name = 'Ada' and l.id = 'p1'",
                                    Licence.class)
                            .getResultList())
                    .hasSize(1);
        });
    }
}
