package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Composite primary keys (JPA 3.2 §2.4.1): id classes and embedded ids, as classes and as records, by fields and by properties. */
class CompositeIdentifierTest extends StoredSchemaTest {
    @Embeddable
    static class SeatKey implements Serializable {
        String row;
        int number;

        protected SeatKey() {}

        SeatKey(String row, int number) {
            this.row = row;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof SeatKey key && number == key.number && Objects.equals(row, key.row);
        }

        @Override
        public int hashCode() {
            return Objects.hash(row, number);
        }
    }

    @Entity
    static class Seat {
        @EmbeddedId
        @AttributeOverride(name = "row", column = @Column(name = "SEAT_ROW"))
        @AttributeOverride(name = "number", column = @Column(name = "SEAT_NUMBER"))
        SeatKey key;

        String colour;

        @ManyToOne
        Seat neighbour;
    }

    @Embeddable
    record FlightKey(String airline, int flightNumber) {}

    @Entity
    static class Flight {
        @EmbeddedId
        FlightKey key;

        String destination;
    }

    record TrackKey(String album, int position) {}

    @Entity
    @IdClass(TrackKey.class)
    static class Track {
        @Id
        String album;

        @Id
        int position;

        String title;

        protected Track() {}

        Track(String album, int position, String title) {
            this.album = album;
            this.position = position;
            this.title = title;
        }
    }

    static class DrawerKey {
        private String room;
        private long place;

        protected DrawerKey() {}

        DrawerKey(String room, long place) {
            this.room = room;
            this.place = place;
        }

        protected String getRoom() {
            return room;
        }

        protected void setRoom(String room) {
            this.room = room;
        }

        protected long getPlace() {
            return place;
        }

        protected void setPlace(long place) {
            this.place = place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof DrawerKey key && place == key.place && room.equals(key.room);
        }

        @Override
        public int hashCode() {
            return room.hashCode();
        }
    }

    @Entity
    @IdClass(DrawerKey.class)
    static class Drawer {
        private String hiddenRoom;
        private long hiddenPlace;

        @Id
        protected String getRoom() {
            return hiddenRoom;
        }

        protected void setRoom(String room) {
            hiddenRoom = room;
        }

        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        protected long getPlace() {
            return hiddenPlace;
        }

        protected void setPlace(long place) {
            hiddenPlace = place;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(SeatKey.class, Seat.class, FlightKey.class, Flight.class, Track.class, Drawer.class);
    }

    private void seats() {
        inTransaction(em -> {
            Seat first = new Seat();
            first.key = new SeatKey("A", 1);
            first.colour = "red";
            Seat second = new Seat();
            second.key = new SeatKey("A", 2);
            second.neighbour = first;
            Stream.of(first, second).forEach(em::persist);
        });
    }

    private void tracks() {
        inTransaction(
                em -> Stream.of(new Track("Blue", 1, "one"), new Track("Blue", 2, "two"), new Track("Red", 1, "three"))
                        .forEach(em::persist));
    }

    @Test
    void anEmbeddedIdIsMappedToTheColumnsOfTheTable() {
        assertThat(stored("Seat"))
                .isEqualTo("seat(seat_row!, seat_number!, colour, neighbour_seat_row, neighbour_seat_number)"
                        + " pk(seat_row, seat_number)"
                        + " fk(neighbour_seat_row, neighbour_seat_number)→seat(seat_row, seat_number)");
    }

    @Test
    void anIdClassIsMappedToTheAttributesOfTheEntity() {
        assertThat(stored("Track")).isEqualTo("track(album!, position!, title) pk(album, position)");
    }

    @Test
    void findTakesAnInstanceOfTheEmbeddedId() {
        seats();
        inSession(em -> {
            Seat seat = em.find(Seat.class, new SeatKey("A", 1));
            assertThat(seat.colour).isEqualTo("red");
            assertThat(seat.key).isEqualTo(new SeatKey("A", 1));
            assertThat(em.find(Seat.class, new SeatKey("B", 1))).isNull();
        });
    }

    @Test
    void findTakesAnInstanceOfTheIdClass() {
        tracks();
        inSession(em -> {
            assertThat(em.find(Track.class, new TrackKey("Blue", 2)).title).isEqualTo("two");
            assertThat(em.find(Track.class, new TrackKey("Red", 2))).isNull();
        });
    }

    @Test
    void theIdentifierOfAnEntityIsAnInstanceOfThePrimaryKeyClass() {
        tracks();
        inSession(em -> assertThat(em.getEntityManagerFactory()
                        .getPersistenceUnitUtil()
                        .getIdentifier(em.find(Track.class, new TrackKey("Red", 1))))
                .isEqualTo(new TrackKey("Red", 1)));
    }

    @Test
    void anAssociationRefersByAllColumnsOfTheKey() {
        seats();
        inSession(em -> assertThat(em.find(Seat.class, new SeatKey("A", 2)).neighbour.key)
                .isEqualTo(new SeatKey("A", 1)));
    }

    @Test
    void aRecordIsAnEmbeddedId() {
        inTransaction(em -> {
            Flight flight = new Flight();
            flight.key = new FlightKey("LX", 14);
            flight.destination = "JFK";
            em.persist(flight);
        });
        inSession(em -> assertThat(em.find(Flight.class, new FlightKey("LX", 14)).destination)
                .isEqualTo("JFK"));
    }

    @Test
    void aQueryComparesAndSelectsTheWholeEmbeddedIdAndItsParts() {
        seats();
        inSession(em -> {
            assertThat(em.createQuery("select s.key from Seat s where s.key = :key", SeatKey.class)
                            .setParameter("key", new SeatKey("A", 2))
                            .getResultList())
                    .containsExactly(new SeatKey("A", 2));
            assertThat(em.createQuery("select s.key.number from Seat s order by s.key.number desc", Integer.class)
                            .getResultList())
                    .containsExactly(2, 1);
        });
    }

    @Test
    void aQueryNamesTheAttributesOfAnIdClass() {
        tracks();
        inSession(em -> assertThat(em.createQuery(
                                "select t.title from Track t where t.album = 'Blue' order by t.position desc",
                                String.class)
                        .getResultList())
                .containsExactly("two", "one"));
    }

    @Test
    void aKeyMayBeAccessedByPropertiesAndHaveAGeneratedPart() {
        Drawer drawer = new Drawer();
        drawer.setRoom("office");
        inTransaction(em -> em.persist(drawer));
        assertThat(drawer.getPlace()).isPositive();
        inSession(em -> assertThat(em.find(Drawer.class, new DrawerKey("office", drawer.getPlace()))
                        .getRoom())
                .isEqualTo("office"));
    }

    @Test
    void mergeAndRemoveKnowTheInstanceByItsKey() {
        tracks();
        inTransaction(em -> em.merge(new Track("Blue", 2, "new title")));
        inTransaction(em -> em.remove(em.getReference(Track.class, new TrackKey("Blue", 1))));
        inSession(em -> assertThat(em.createQuery("select t.title from Track t order by t.album", String.class)
                        .getResultList())
                .containsExactly("new title", "three"));
    }
}
