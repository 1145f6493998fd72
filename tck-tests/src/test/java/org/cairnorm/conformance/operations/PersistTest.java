package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Persisting an entity instance (JPA 3.2 §3.3.2). */
class PersistTest extends ConformanceTest {
    @Embeddable
    static class Outfit {
        @ManyToOne(cascade = CascadeType.PERSIST)
        @Nullable Part saddle;

        protected Outfit() {}

        Outfit(Part saddle) {
            this.saddle = saddle;
        }
    }

    @Entity(name = "Bike")
    static class Bike {
        @Id
        int id;

        @Version
        int version;

        @Nullable String color;

        @ManyToOne(cascade = CascadeType.PERSIST)
        @Nullable Part frame;

        @OneToOne(mappedBy = "bike", cascade = CascadeType.ALL)
        @Nullable Part bell;

        @OneToMany(cascade = CascadeType.PERSIST)
        List<Part> wheels = new ArrayList<>();

        @ManyToMany(cascade = CascadeType.ALL)
        @JoinTable(name = "Bike_lights")
        Set<Part> lights = new HashSet<>();

        @OneToMany(cascade = CascadeType.PERSIST)
        @MapKey
        @JoinTable(name = "Bike_spares")
        Map<Integer, Part> spares = new HashMap<>();

        @Embedded
        @Nullable Outfit outfit;

        @ManyToOne(cascade = {CascadeType.MERGE, CascadeType.REMOVE, CascadeType.REFRESH, CascadeType.DETACH})
        @Nullable Part other;

        protected Bike() {}

        Bike(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Part")
    static class Part {
        @Id
        int id;

        @OneToOne
        @Nullable Bike bike;

        @ManyToOne(cascade = CascadeType.PERSIST)
        @Nullable Part next;

        protected Part() {}

        Part(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Sticker")
    static class Sticker {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable Long id;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Bike.class, Part.class, Sticker.class, Outfit.class);
    }

    private List<Integer> storedParts() {
        return fromTransaction(em -> em.createQuery("select p.id from Part p order by p.id", Integer.class)
                .getResultList());
    }

    private long bikes(EntityManager em) {
        return em.createQuery("select count(b) from Bike b", Long.class).getSingleResult();
    }

    // ---- new instances

    @Test
    void aNewEntityBecomesManaged() {
        inTransaction(em -> {
            Bike bike = new Bike(1);
            assertThat(em.contains(bike)).isFalse();
            em.persist(bike);
            assertThat(em.contains(bike)).isTrue();
            assertThat(em.find(Bike.class, 1)).isSameAs(bike);
        });
    }

    @Test
    void itIsInTheDatabaseAfterTheFlush() {
        inDoomedTransaction(em -> {
            em.persist(new Bike(1));
            em.flush();
            assertThat(bikes(em)).isEqualTo(1);
        });
        inSession(em -> assertThat(bikes(em)).isZero());
    }

    @Test
    void whatIsChangedBeforeTheCommitIsStored() {
        inTransaction(em -> {
            Bike bike = new Bike(1);
            em.persist(bike);
            bike.color = "red";
        });
        inSession(em -> assertThat(em.find(Bike.class, 1).color).isEqualTo("red"));
    }

    @Test
    void persistOutsideOfATransactionIsStoredByTheNextOne() {
        inSession(em -> {
            em.persist(new Bike(1));
            assertThat(bikes(em)).isZero();
            em.getTransaction().begin();
            em.getTransaction().commit();
        });
        inSession(em -> assertThat(bikes(em)).isEqualTo(1));
    }

    @Test
    void aGeneratedIdentifierIsThereAfterTheFlush() {
        Sticker sticker = fromTransaction(em -> {
            Sticker created = new Sticker();
            em.persist(created);
            em.flush();
            assertThat(created.id).isNotNull();
            assertThat(em.find(Sticker.class, created.id)).isSameAs(created);
            return created;
        });
        inSession(em -> assertThat(em.find(Sticker.class, sticker.id)).isNotNull());
    }

    // ---- managed, removed and detached instances

    @Test
    void aManagedEntityIsIgnored() {
        inTransaction(em -> em.persist(new Bike(1)));
        inTransaction(em -> {
            Bike bike = em.find(Bike.class, 1);
            em.persist(bike);
            em.persist(bike);
        });
        inSession(em -> assertThat(em.find(Bike.class, 1).version).isZero());
    }

    @Test
    void persistOfAManagedEntityCascades() {
        inTransaction(em -> em.persist(new Bike(1)));
        inTransaction(em -> {
            Bike bike = em.find(Bike.class, 1);
            bike.frame = new Part(10);
            em.persist(bike);
            assertThat(em.contains(bike.frame)).isTrue();
        });
        assertThat(storedParts()).containsExactly(10);
    }

    @Test
    void aRemovedEntityBecomesManaged() {
        inTransaction(em -> em.persist(new Bike(1)));
        inTransaction(em -> {
            Bike bike = em.find(Bike.class, 1);
            em.remove(bike);
            em.persist(bike);
            assertThat(em.contains(bike)).isTrue();
            bike.color = "red";
        });
        inSession(em -> assertThat(em.find(Bike.class, 1).color).isEqualTo("red"));
    }

    @Test
    void aRemovedEntityBecomesManagedThoughItsRowIsGone() {
        inTransaction(em -> em.persist(new Part(10)));
        inTransaction(em -> {
            Part part = em.find(Part.class, 10);
            em.remove(part);
            em.flush();
            em.persist(part);
        });
        assertThat(storedParts()).containsExactly(10);
    }

    @Test
    void anEntityThatExistsIsRefusedAtTheLatestByTheCommit() {
        inTransaction(em -> em.persist(new Bike(1)));
        assertThatThrownBy(() -> inTransaction(em -> em.persist(new Bike(1)))).isInstanceOf(PersistenceException.class);
        inSession(em -> assertThat(bikes(em)).isEqualTo(1));
    }

    @Test
    void twoNewInstancesOfOneIdentifierAreRefusedAtTheLatestByTheCommit() {
        assertThatThrownBy(() -> inTransaction(em -> {
                    em.persist(new Bike(1));
                    em.persist(new Bike(1));
                }))
                .isInstanceOf(PersistenceException.class);
        inSession(em -> assertThat(bikes(em)).isZero());
    }

    // ---- cascades

    @Test
    void persistReachesRelationshipsOfAllKinds() {
        inTransaction(em -> {
            Bike bike = new Bike(1);
            bike.frame = new Part(10);
            bike.bell = new Part(11);
            bike.bell.bike = bike;
            bike.wheels.addAll(List.of(new Part(12), new Part(13)));
            bike.lights.add(new Part(14));
            bike.spares.put(15, new Part(15));
            bike.outfit = new Outfit(new Part(16));
            em.persist(bike);
            assertThat(List.of(bike.frame, bike.bell, bike.outfit.saddle)).allMatch(em::contains);
            assertThat(bike.wheels).allMatch(em::contains);
            assertThat(bike.lights).allMatch(em::contains);
            assertThat(bike.spares.values()).allMatch(em::contains);
        });
        assertThat(storedParts()).containsExactly(10, 11, 12, 13, 14, 15, 16);
    }

    @Test
    void persistReachesWhatIsReferredToByWhatItReached() {
        List<Part> parts = IntStream.range(0, 5).mapToObj(Part::new).toList();
        inTransaction(em -> {
            for (int i = 0; i < 5; i++) {
                parts.get(i).next = parts.get((i + 1) % 5);
            }
            em.persist(parts.get(2));
            assertThat(parts).allMatch(em::contains);
        });
        assertThat(storedParts()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void persistReachesARemovedTarget() {
        inTransaction(em -> em.persist(new Part(10)));
        inTransaction(em -> {
            Bike bike = new Bike(1);
            bike.frame = em.find(Part.class, 10);
            em.remove(bike.frame);
            em.persist(bike);
            assertThat(em.contains(bike.frame)).isTrue();
        });
        assertThat(storedParts()).containsExactly(10);
    }

    @Test
    void otherCascadesDoNotPersist() {
        inDoomedTransaction(em -> {
            Bike bike = new Bike(1);
            bike.other = new Part(10);
            em.persist(bike);
            assertThat(em.contains(bike.other)).isFalse();
            assertThatThrownBy(em::flush).isInstanceOf(IllegalStateException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }
}
