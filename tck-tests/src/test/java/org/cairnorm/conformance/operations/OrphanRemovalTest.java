package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Orphan removal (JPA 3.2 §2.9). */
class OrphanRemovalTest extends ConformanceTest {
    @Entity(name = "Ship")
    static class Ship {
        @Id
        int id;

        @OneToMany(mappedBy = "ship", cascade = CascadeType.PERSIST, orphanRemoval = true)
        Set<Sailor> crew = new HashSet<>();

        @OneToMany(orphanRemoval = true)
        @OrderColumn
        List<Mast> masts = new ArrayList<>();

        @OneToMany(orphanRemoval = true)
        @JoinColumn(name = "SHIP_ID")
        @MapKey(name = "id")
        Map<Integer, Boat> boats = new HashMap<>();

        @OneToOne(orphanRemoval = true, fetch = FetchType.LAZY)
        @Nullable Flag flag;

        @OneToOne(mappedBy = "ship", cascade = CascadeType.MERGE, orphanRemoval = true)
        @Nullable Log log;

        protected Ship() {}

        Ship(int id) {
            this.id = id;
        }

        void enlist(Sailor sailor) {
            sailor.ship = this;
            crew.add(sailor);
        }
    }

    @Entity(name = "Sailor")
    static class Sailor {
        @Id
        int id;

        @ManyToOne
        @Nullable Ship ship;

        @OneToMany(orphanRemoval = true)
        List<Chest> chests = new ArrayList<>();

        protected Sailor() {}

        Sailor(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Chest")
    static class Chest {
        @Id
        int id;

        protected Chest() {}

        Chest(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Mast")
    static class Mast {
        @Id
        int id;

        protected Mast() {}

        Mast(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Boat")
    static class Boat {
        @Id
        int id;

        protected Boat() {}

        Boat(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Flag")
    static class Flag {
        @Id
        int id;

        protected Flag() {}

        Flag(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Log")
    static class Log {
        @Id
        int id;

        @OneToOne
        @Nullable Ship ship;

        protected Log() {}

        Log(int id, Ship ship) {
            this.id = id;
            this.ship = ship;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Ship.class, Sailor.class, Chest.class, Mast.class, Boat.class, Flag.class, Log.class);
    }

    /** A ship 1 with sailors 10 and 11, of whom 10 has chest 20, masts 30 to 32, boats 40 and 41, flag 50 and log 60. */
    private void shipIsStored() {
        inTransaction(em -> {
            Ship ship = new Ship(1);
            ship.enlist(new Sailor(10));
            ship.enlist(new Sailor(11));
            em.persist(ship);
            sailor(em, 10).chests.add(persisted(em, new Chest(20)));
            List.of(30, 31, 32).forEach(id -> ship.masts.add(persisted(em, new Mast(id))));
            List.of(40, 41).forEach(id -> ship.boats.put(id, persisted(em, new Boat(id))));
            ship.flag = persisted(em, new Flag(50));
            ship.log = persisted(em, new Log(60, ship));
        });
    }

    private static <T> T persisted(EntityManager em, T entity) {
        em.persist(entity);
        return entity;
    }

    private static Sailor sailor(EntityManager em, int id) {
        return em.find(Sailor.class, id);
    }

    private void change(Consumer<Ship> change) {
        shipIsStored();
        inTransaction(em -> change.accept(em.find(Ship.class, 1)));
    }

    private List<Integer> stored(Class<?> type) {
        return fromTransaction(
                em -> em.createQuery("select e.id from " + type.getSimpleName() + " e order by e.id", Integer.class)
                        .getResultList());
    }

    @Test
    void anEntityThatIsTakenOutOfASetIsRemoved() {
        change(ship -> ship.crew.removeIf(sailor -> sailor.id == 11));
        assertThat(stored(Sailor.class)).containsExactly(10);
    }

    @Test
    void anEntityThatIsTakenOutOfAListIsRemovedAndTheOthersKeepTheirOrder() {
        change(ship -> ship.masts.remove(1));
        assertThat(stored(Mast.class)).containsExactly(30, 32);
        inSession(em -> assertThat(em.find(Ship.class, 1).masts)
                .extracting(mast -> mast.id)
                .containsExactly(30, 32));
    }

    @Test
    void anEntityThatIsReplacedInAListIsRemoved() {
        shipIsStored();
        inTransaction(em -> em.find(Ship.class, 1).masts.set(0, persisted(em, new Mast(33))));
        assertThat(stored(Mast.class)).containsExactly(31, 32, 33);
    }

    @Test
    void anEntityThatChangesItsPlaceInAListIsKept() {
        change(ship -> ship.masts.sort(Comparator.comparing(mast -> -mast.id)));
        inSession(em -> assertThat(em.find(Ship.class, 1).masts)
                .extracting(mast -> mast.id)
                .containsExactly(32, 31, 30));
    }

    @Test
    void anEntityThatIsTakenOutOfAMapIsRemoved() {
        change(ship -> ship.boats.remove(40));
        assertThat(stored(Boat.class)).containsExactly(41);
    }

    @Test
    void anEntityThatAnIteratorTakesOutIsRemoved() {
        change(ship -> {
            var boats = ship.boats.entrySet().iterator();
            boats.next();
            boats.remove();
        });
        assertThat(stored(Boat.class)).hasSize(1);
    }

    @Test
    void aRelationshipThatIsSetToNullRemovesItsTarget() {
        change(ship -> ship.flag = null);
        assertThat(stored(Flag.class)).isEmpty();
    }

    @Test
    void anInverseRelationshipThatIsSetToNullRemovesItsTarget() {
        change(ship -> ship.log = null);
        assertThat(stored(Log.class)).isEmpty();
    }

    @Test
    void anotherTargetRemovesTheFormerOne() {
        shipIsStored();
        inTransaction(em -> em.find(Ship.class, 1).flag = persisted(em, new Flag(51)));
        assertThat(stored(Flag.class)).containsExactly(51);
    }

    @Test
    void aCollectionThatIsSetToNullRemovesItsElements() {
        change(ship -> ship.masts = null);
        assertThat(stored(Mast.class)).isEmpty();
    }

    @Test
    void theRemovalIsAppliedByTheFlush() {
        shipIsStored();
        inTransaction(em -> {
            Ship ship = em.find(Ship.class, 1);
            Mast mast = ship.masts.remove(0);
            assertThat(em.contains(mast)).isTrue();
            em.flush();
            assertThat(em.contains(mast)).isFalse();
            assertThat(em.find(Mast.class, 30)).isNull();
        });
    }

    @Test
    void theRemovalOfAnOrphanReachesItsOwnOrphans() {
        change(ship -> ship.crew.clear());
        assertThat(stored(Chest.class)).isEmpty();
        assertThat(stored(Sailor.class)).isEmpty();
    }

    @Test
    void aRemovedSourceTakesItsTargetsAlongWithoutCascade() {
        shipIsStored();
        inTransaction(em -> em.remove(em.find(Ship.class, 1)));
        for (Class<?> type : managedClasses()) {
            assertThat(stored(type)).as(type.getSimpleName()).isEmpty();
        }
    }

    @Test
    void targetsThatWereNotLoadedGoWithARemovedReference() {
        shipIsStored();
        inTransaction(em -> em.remove(em.getReference(Ship.class, 1)));
        assertThat(stored(Flag.class)).isEmpty();
        assertThat(stored(Boat.class)).isEmpty();
    }

    @Test
    void aDetachedEntityIsNoOrphan() {
        shipIsStored();
        inTransaction(em -> {
            Ship ship = em.find(Ship.class, 1);
            em.detach(ship.masts.remove(0));
        });
        assertThat(stored(Mast.class)).containsExactly(30, 31, 32);
    }

    @Test
    void aNewEntityThatComesAndGoesIsNoOrphan() {
        change(ship -> {
            Sailor passenger = new Sailor(12);
            ship.enlist(passenger);
            ship.crew.remove(passenger);
        });
        assertThat(stored(Sailor.class)).containsExactly(10, 11);
    }

    @Test
    void aRemovedEntityCanBeTakenOut() {
        shipIsStored();
        inTransaction(em -> {
            Mast mast = em.find(Ship.class, 1).masts.remove(0);
            em.remove(mast);
        });
        assertThat(stored(Mast.class)).containsExactly(31, 32);
    }

    @Test
    void mergeOfADetachedSourceRemovesWhatItLacks() {
        shipIsStored();
        Ship detached = fromTransaction(em -> {
            Ship ship = em.find(Ship.class, 1);
            ship.masts.size();
            return ship;
        });
        detached.masts.remove(2);
        detached.log = null;
        inTransaction(em -> em.merge(detached));
        assertThat(stored(Mast.class)).containsExactly(30, 31);
        assertThat(stored(Log.class)).isEmpty();
    }

    @Test
    void orphansOfADetachedSourceStay() {
        shipIsStored();
        inTransaction(em -> {
            Ship ship = em.find(Ship.class, 1);
            ship.masts.size();
            em.detach(ship);
            ship.masts.clear();
        });
        assertThat(stored(Mast.class)).containsExactly(30, 31, 32);
    }
}
