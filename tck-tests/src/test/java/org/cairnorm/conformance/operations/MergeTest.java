package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Merging the state of single instances and of what they refer to (JPA 3.2 §3.3.7.1, §3.3.7.2). */
class MergeTest extends ConformanceTest {
    @Entity(name = "Person")
    static class Person implements Serializable {
        @Id
        int id;

        @Nullable String name;

        @ManyToOne(cascade = CascadeType.MERGE)
        @Nullable Person friend;

        @ManyToOne
        @Nullable Person boss;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Seat seat;

        @OneToOne(mappedBy = "owner", cascade = CascadeType.MERGE)
        @Nullable Passport passport;

        protected Person() {}

        Person(int id, @Nullable String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity(name = "Sailor")
    static class Sailor extends Person {
        int knots;

        protected Sailor() {}

        Sailor(int id, String name, int knots) {
            super(id, name);
            this.knots = knots;
        }
    }

    @Entity(name = "Passport")
    static class Passport implements Serializable {
        @Id
        int id;

        @OneToOne
        @MapsId
        @Nullable Person owner;

        @Nullable String country;
    }

    @Embeddable
    record Place(int row, int number) implements Serializable {}

    @Entity(name = "Seat")
    static class Seat implements Serializable {
        @EmbeddedId
        @Nullable Place place;

        @Nullable String color;

        protected Seat() {}

        Seat(Place place, String color) {
            this.place = place;
            this.color = color;
        }

        @Nullable String color() {
            return color;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Person.class, Sailor.class, Passport.class, Place.class, Seat.class);
    }

    private void stored(Object... entities) {
        inTransaction(em -> List.of(entities).forEach(em::persist));
    }

    private <T> T merged(T given) {
        return fromTransaction(em -> em.merge(given));
    }

    private @Nullable String nameOf(int id) {
        return fromTransaction(em -> em.find(Person.class, id).name);
    }

    // ---- new instances

    @Test
    void aNewInstanceIsCopiedAndStaysAsItWas() {
        Person given = new Person(1, "Ada");
        inTransaction(em -> {
            Person managed = em.merge(given);
            assertThat(managed).isNotSameAs(given);
            assertThat(em.contains(managed)).isTrue();
            assertThat(em.contains(given)).isFalse();
            assertThat(em.find(Person.class, 1)).isSameAs(managed);
        });
        assertThat(nameOf(1)).isEqualTo("Ada");
    }

    @Test
    void theCopyOfASubclassIsOfThatClass() {
        assertThat(merged((Person) new Sailor(1, "Ada", 12)))
                .isInstanceOfSatisfying(
                        Sailor.class, sailor -> assertThat(sailor.knots).isEqualTo(12));
        inSession(em -> assertThat(em.find(Person.class, 1)).isInstanceOf(Sailor.class));
    }

    @Test
    void anIdentifierOfSeveralPartsFindsItsEntity() {
        stored(new Seat(new Place(1, 2), "red"));
        merged(new Seat(new Place(1, 2), "blue"));
        merged(new Seat(new Place(1, 3), "green"));
        inSession(em -> {
            assertThat(em.find(Seat.class, new Place(1, 2)).color).isEqualTo("blue");
            assertThat(em.find(Seat.class, new Place(1, 3)).color).isEqualTo("green");
        });
    }

    // ---- detached instances

    @Test
    void theStateOfADetachedInstanceIsCopiedOntoTheManagedOne() {
        stored(new Person(1, "Ada"));
        inTransaction(em -> {
            Person managed = em.find(Person.class, 1);
            assertThat(em.merge(new Person(1, "Eve"))).isSameAs(managed);
            assertThat(managed.name).isEqualTo("Eve");
        });
    }

    @Test
    void nullIsCopiedAsAnyValue() {
        stored(new Person(1, "Ada"));
        merged(new Person(1, null));
        assertThat(nameOf(1)).isNull();
    }

    @Test
    void whatIsChangedAfterTheMergeIsNotStored() {
        stored(new Person(1, "Ada"));
        inTransaction(em -> {
            Person given = new Person(1, "Eve");
            em.merge(given);
            given.name = "late";
        });
        assertThat(nameOf(1)).isEqualTo("Eve");
    }

    @Test
    void theLastMergeWins() {
        stored(new Person(1, "Ada"));
        inTransaction(em -> {
            em.merge(new Person(1, "Eve"));
            em.merge(new Person(1, "Ida"));
        });
        assertThat(nameOf(1)).isEqualTo("Ida");
    }

    @Test
    void aReferenceThatWasNotFetchedIsIgnored() {
        Person ada = new Person(1, "Ada");
        ada.seat = new Seat(new Place(1, 2), "red");
        stored(ada.seat, ada);
        Person given = fromTransaction(em -> em.find(Person.class, 1));
        assertThat(unit().factory().getPersistenceUnitUtil().isLoaded(given, "seat"))
                .isFalse();
        given.name = "Ida";
        merged(overTheWire(given));
        inSession(em -> {
            assertThat(em.find(Person.class, 1).name).isEqualTo("Ida");
            assertThat(em.find(Person.class, 1).seat.color()).isEqualTo("red");
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> T overTheWire(T instance) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new ObjectOutputStream(bytes)) {
            out.writeObject(instance);
            out.flush();
            try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    // ---- what the instance refers to

    @Test
    void aCascadeMergesTheTargetAndTheCopyRefersToItsCopy() {
        stored(new Person(1, "Ada"), new Person(2, "Eve"));
        Person given = new Person(1, "Ada");
        given.friend = new Person(2, "Ida");
        inTransaction(em -> {
            Person managed = em.merge(given);
            assertThat(managed.friend).isSameAs(em.find(Person.class, 2));
            assertThat(managed.friend.name).isEqualTo("Ida");
        });
        assertThat(nameOf(2)).isEqualTo("Ida");
    }

    @Test
    void withoutCascadeTheCopyRefersToTheManagedTargetAsItIs() {
        stored(new Person(1, "Ada"), new Person(2, "Eve"));
        Person given = new Person(1, "Ada");
        given.boss = new Person(2, "Ida");
        inTransaction(em -> {
            Person managed = em.merge(given);
            assertThat(managed.boss).isSameAs(em.find(Person.class, 2));
            assertThat(managed.boss.name).isEqualTo("Eve");
        });
        assertThat(nameOf(2)).isEqualTo("Eve");
    }

    @Test
    void aManagedInstanceIsIgnoredButItsCascadesAreNot() {
        stored(new Person(1, "Ada"), new Person(2, "Eve"));
        inTransaction(em -> {
            Person managed = em.find(Person.class, 1);
            managed.friend = new Person(2, "Ida");
            assertThat(em.merge(managed)).isSameAs(managed);
            assertThat(managed.friend).isSameAs(em.find(Person.class, 2));
        });
        assertThat(nameOf(2)).isEqualTo("Ida");
    }

    @Test
    void circlesAndDiamondsGiveOneCopyForEachInstance() {
        Person ada = new Person(1, "Ada");
        Person eve = new Person(2, "Eve");
        Person ida = new Person(3, "Ida");
        ada.friend = eve;
        eve.friend = ida;
        ida.friend = ada;
        ida.boss = eve;
        inTransaction(em -> {
            Person managed = em.merge(ada);
            assertThat(managed.friend.friend.friend).isSameAs(managed);
            assertThat(managed.friend.friend.boss).isSameAs(managed.friend);
        });
        inSession(em -> assertThat(em.find(Person.class, 3).friend.name).isEqualTo("Ada"));
    }

    @Test
    void theInverseSideIsMergedByItsCascade() {
        Person ada = new Person(1, "Ada");
        ada.passport = new Passport();
        ada.passport.owner = ada;
        ada.passport.country = "UK";
        Person detached = merged(ada);
        assertThat(detached.passport.owner).isSameAs(detached);
        detached.passport.country = "NL";
        merged(detached);
        inSession(em -> assertThat(em.find(Passport.class, 1).country).isEqualTo("NL"));
    }
}
