package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Derived identities (JPA 3.2 §2.4.2.3, example 1): the parent has a simple key, the dependent has more key attributes beside it,
 * in an id class (case a) or in an embedded id (case b).
 */
class DerivedFromSimpleKeyTest extends StoredSchemaTest {
    @Entity
    static class House {
        @Id
        long houseNo;

        String street;

        protected House() {}

        House(long houseNo, String street) {
            this.houseNo = houseNo;
            this.street = street;
        }
    }

    static class RoomId {
        String name;
        long house;

        protected RoomId() {}

        RoomId(String name, long house) {
            this.name = name;
            this.house = house;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof RoomId id && house == id.house && Objects.equals(name, id.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, house);
        }
    }

    @Entity
    @IdClass(RoomId.class)
    static class Room {
        @Id
        String name;

        @Id
        @ManyToOne
        House house;

        int doors;

        protected Room() {}

        Room(String name, House house) {
            this.name = name;
            this.house = house;
        }
    }

    @Embeddable
    static class WingId {
        String name;
        long housePk;

        protected WingId() {}

        WingId(String name, long housePk) {
            this.name = name;
            this.housePk = housePk;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WingId id && housePk == id.housePk && Objects.equals(name, id.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, housePk);
        }
    }

    @Entity
    static class Wing {
        @EmbeddedId
        WingId id;

        @MapsId("housePk")
        @ManyToOne
        House house;

        protected Wing() {}

        Wing(WingId id, House house) {
            this.id = id;
            this.house = house;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(House.class, Room.class, WingId.class, Wing.class);
    }

    private void stored() {
        inTransaction(em -> {
            House first = new House(7, "Main Street");
            House second = new House(8, "Side Street");
            List.of(first, second, new Room("hall", first), new Room("hall", second))
                    .forEach(em::persist);
            List.of(new Wing(new WingId("north", 7), first), new Wing(new WingId("south", 0), second))
                    .forEach(em::persist);
        });
    }

    @Test
    void theRelationshipIsPartOfThePrimaryKeyOfTheTable() {
        assertThat(stored("Room"))
                .isEqualTo("room(name!, house_houseno!, doors!) pk(name, house_houseno)"
                        + " fk(house_houseno)→house(houseno)");
        assertThat(stored("Wing"))
                .isEqualTo("wing(name!, house_houseno!) pk(name, house_houseno) fk(house_houseno)→house(houseno)");
    }

    @Test
    void theIdClassHoldsTheKeyOfTheParent() {
        stored();
        inSession(em -> {
            assertThat(em.find(Room.class, new RoomId("hall", 8)).house.street).isEqualTo("Side Street");
            assertThat(em.find(Room.class, new RoomId("hall", 9))).isNull();
        });
    }

    @Test
    void theEmbeddedIdHoldsTheKeyOfTheParent() {
        stored();
        inSession(em -> assertThat(em.find(Wing.class, new WingId("north", 7)).house.street)
                .isEqualTo("Main Street"));
    }

    @Test
    void theRelationshipAndNotTheMappedAttributeSaysWhatIsStored() {
        stored();
        inSession(em -> {
            Wing south = em.find(Wing.class, new WingId("south", 8));
            assertThat(south.house.houseNo).isEqualTo(8);
            assertThat(south.id.housePk).isEqualTo(8);
        });
    }

    @Test
    void aDependentEntityNeedsItsParent() {
        assertThatThrownBy(() -> inTransaction(em -> em.persist(new Room("attic", null))))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("Room")
                .hasMessageContaining("house");
        assertThatThrownBy(() -> inTransaction(em -> em.persist(new Wing(new WingId("west", 7), null))))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("Wing")
                .hasMessageContaining("house");
    }

    @Test
    void queriesLeadFromTheDependentToItsParent() {
        stored();
        inSession(em -> {
            assertThat(em.createQuery(
                                    "select r from Room r where r.name = 'hall' and r.house.street = 'Main Street'",
                                    Room.class)
                            .getSingleResult()
                            .house
                            .houseNo)
                    .isEqualTo(7);
            assertThat(em.createQuery(
                                    "select w from Wing w where w.id.name = 'south' and w.house.street = 'Side Street'"
                                            + " and w.id.housePk = 8",
                                    Wing.class)
                            .getResultList())
                    .hasSize(1);
        });
    }
}
