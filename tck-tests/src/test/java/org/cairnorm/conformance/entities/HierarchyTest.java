package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Abstract entities, mapped superclasses and non-entity classes in one hierarchy (JPA 3.2 §2.12.1 to §2.12.3). */
class HierarchyTest extends StoredSchemaTest {
    /** No entity and no mapped superclass: its state is not persistent, and its annotations mean nothing. */
    static class Counter {
        @Column(name = "IGNORED")
        int operations = 7;

        void count() {
            operations++;
        }
    }

    @MappedSuperclass
    static class Worker extends Counter {
        @Id
        int id;

        @Version
        int version;

        @ManyToOne
        @JoinColumn(name = "OFFICE")
        Office office;

        String name;
    }

    @Entity
    static class Clerk extends Worker {
        int salary;
    }

    @Entity
    @AttributeOverride(name = "name", column = @Column(name = "FULL_NAME", length = 40))
    @AssociationOverride(name = "office", joinColumns = @JoinColumn(name = "VISITED"))
    static class Guest extends Worker {
        @Column(name = "FEE")
        int hourlyFee;
    }

    @Entity
    static class Office {
        @Id
        int id;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    abstract static class Device {
        @Id
        int id;

        abstract String describe();
    }

    @MappedSuperclass
    abstract static class Powered extends Device {
        int watts;
    }

    /** A class between entities that is no entity. */
    abstract static class Noisy extends Powered {
        String noise = "brr";
    }

    @Entity
    static class Mixer extends Noisy {
        String bowl = "glass";

        @Override
        String describe() {
            return bowl + " " + watts + " " + noise;
        }
    }

    static class HandMixer extends Mixer {}

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Worker.class, Clerk.class, Guest.class, Office.class, Device.class, Powered.class, Mixer.class);
    }

    private void mixer() {
        inTransaction(em -> {
            Mixer mixer = new Mixer();
            mixer.id = 3;
            mixer.watts = 500;
            mixer.noise = "silent";
            em.persist(mixer);
        });
    }

    @Test
    void aMappedSuperclassHasNoTableAndItsMappingGoesToEachEntity() {
        assertThat(storedTables()).containsExactly("clerk", "device", "guest", "mixer", "office");
        assertThat(storedColumns("Clerk")).containsExactlyInAnyOrder("id", "version", "office", "name", "salary");
    }

    @Test
    void anEntityOverridesTheMappingOfItsMappedSuperclass() {
        assertThat(storedColumns("Guest")).containsExactlyInAnyOrder("id", "version", "visited", "full_name", "fee");
        assertThat(stored("Guest")).endsWith("fk(visited)→office(id)");
    }

    @Test
    void inheritedStateIsStoredWithTheEntity() {
        inTransaction(em -> {
            Office office = new Office();
            office.id = 8;
            em.persist(office);
            Guest guest = new Guest();
            guest.id = 1;
            guest.name = "Gil";
            guest.office = office;
            em.persist(guest);
        });
        inTransaction(em -> em.find(Guest.class, 1).name = "Gus");
        inSession(em -> {
            Guest guest = em.find(Guest.class, 1);
            assertThat(guest.name).isEqualTo("Gus");
            assertThat(guest.office.id).isEqualTo(8);
            assertThat(guest.version).isEqualTo(1);
            assertThat(em.find(Clerk.class, 1)).isNull();
        });
    }

    @Test
    void queriesReachInheritedAttributes() {
        inTransaction(em -> {
            Clerk clerk = new Clerk();
            clerk.id = 1;
            clerk.name = "Cleo";
            em.persist(clerk);
        });
        inSession(em -> assertThat(em.createQuery("select c.name from Clerk c where c.version = 0", String.class)
                        .getResultList())
                .containsExactly("Cleo"));
    }

    @Test
    void aMappedSuperclassIsNoTargetOfQueriesAndOperations() {
        inSession(em -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> em.createQuery("select w from Worker w"))
                    .withMessageContaining("Worker");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> em.find(Worker.class, 1))
                    .withMessageContaining("Worker");
        });
    }

    @Test
    void stateOfANonEntitySuperclassIsNotPersistent() {
        inTransaction(em -> {
            Clerk clerk = new Clerk();
            clerk.id = 1;
            clerk.count();
            em.persist(clerk);
        });
        assertThat(storedColumns("Clerk")).doesNotContain("operations", "ignored");
        inSession(em -> assertThat(em.find(Clerk.class, 1).operations).isEqualTo(7));
    }

    @Test
    void anAbstractEntityIsQueriedThroughItsConcreteSubclasses() {
        mixer();
        inSession(em -> assertThat(em.createQuery("select d from Device d", Device.class)
                        .getSingleResult()
                        .describe())
                .isEqualTo("glass 500 brr"));
        inSession(em -> assertThat(em.find(Device.class, 3)).isExactlyInstanceOf(Mixer.class));
    }

    @Test
    void aMappedSuperclassBetweenEntitiesBelongsToTheTableBelow() {
        assertThat(storedColumns("Mixer")).containsExactlyInAnyOrder("id", "watts", "bowl");
        assertThat(storedColumns("Device")).containsExactlyInAnyOrder("id", "dtype");
    }

    @Test
    void aNonEntitySubclassOfAnEntityIsRefused() {
        inDoomedTransaction(em -> assertThatIllegalArgumentException()
                .isThrownBy(() -> em.persist(new HandMixer()))
                .withMessageContaining("HandMixer"));
    }
}
