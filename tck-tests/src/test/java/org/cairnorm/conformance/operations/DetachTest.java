package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking instances out of the persistence context, and what is left of them (JPA 3.2 §3.3.6, §3.3.7). */
class DetachTest extends ConformanceTest {
    @Entity(name = "Shelf")
    static class Shelf {
        @Id
        int id;

        @Nullable String label;

        @ElementCollection
        Set<String> tags = new HashSet<>();

        @ElementCollection(fetch = FetchType.EAGER)
        Set<String> marks = new HashSet<>();

        @OneToMany(mappedBy = "shelf", cascade = CascadeType.DETACH)
        List<Jar> jars = new ArrayList<>();

        @OneToOne(cascade = {CascadeType.PERSIST, CascadeType.MERGE, CascadeType.REMOVE, CascadeType.REFRESH})
        @Nullable Jar first;

        protected Shelf() {}

        Shelf(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Jar")
    static class Jar {
        @Id
        int id;

        @Nullable String content;

        @ManyToOne
        @Nullable Shelf shelf;

        protected Jar() {}

        Jar(int id, @Nullable Shelf shelf) {
            this.id = id;
            this.shelf = shelf;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Shelf.class, Jar.class);
    }

    @BeforeEach
    void shelfIsStored() {
        inTransaction(em -> {
            Shelf shelf = new Shelf(1);
            shelf.label = "top";
            shelf.tags.add("old");
            shelf.marks.add("red");
            shelf.first = new Jar(10, null);
            em.persist(shelf);
            em.persist(new Jar(11, shelf));
        });
    }

    private static Shelf shelf(EntityManager em) {
        return em.find(Shelf.class, 1);
    }

    @Test
    void aDetachedInstanceIsNotContained() {
        inSession(em -> {
            Shelf shelf = shelf(em);
            em.detach(shelf);
            assertThat(em.contains(shelf)).isFalse();
            assertThat(shelf(em)).isNotSameAs(shelf);
        });
    }

    @Test
    void itsChangesAreNotStored() {
        inTransaction(em -> {
            Shelf shelf = shelf(em);
            shelf.label = "before";
            shelf.tags.add("new");
            em.detach(shelf);
            shelf.label = "after";
            shelf.tags.clear();
        });
        inSession(em -> {
            assertThat(shelf(em).label).isEqualTo("top");
            assertThat(shelf(em).tags).containsExactly("old");
        });
    }

    @Test
    void changesThatWereFlushedBeforeAreStored() {
        inTransaction(em -> {
            Shelf shelf = shelf(em);
            shelf.label = "before";
            em.flush();
            em.detach(shelf);
        });
        inSession(em -> assertThat(shelf(em).label).isEqualTo("before"));
    }

    @Test
    void itsRemovalIsNotDone() {
        inTransaction(em -> {
            Jar jar = em.find(Jar.class, 11);
            em.remove(jar);
            em.detach(jar);
            assertThat(em.contains(jar)).isFalse();
        });
        inSession(em -> assertThat(em.find(Jar.class, 11)).isNotNull());
    }

    @Test
    void aPersistedInstanceIsNotStored() {
        inTransaction(em -> {
            Jar jar = new Jar(12, null);
            em.persist(jar);
            em.detach(jar);
        });
        inSession(em -> assertThat(em.find(Jar.class, 12)).isNull());
    }

    @Test
    void newAndDetachedInstancesAreIgnored() {
        inTransaction(em -> {
            em.detach(new Shelf(1));
            Shelf shelf = shelf(em);
            em.detach(shelf);
            em.detach(shelf);
            em.detach(new Jar(11, shelf(em)));
            assertThat(em.contains(shelf(em))).isTrue();
        });
    }

    @Test
    void targetsAreDetachedByTheirCascade() {
        inSession(em -> {
            Shelf shelf = shelf(em);
            Jar jar = shelf.jars.get(0);
            em.detach(shelf);
            assertThat(em.contains(jar)).isFalse();
        });
    }

    @Test
    void otherCascadesDetachNothing() {
        inSession(em -> {
            Shelf shelf = shelf(em);
            em.detach(shelf);
            assertThat(em.contains(shelf.first)).isTrue();
        });
    }

    @Test
    void whatReferredToADetachedInstanceStillDoes() {
        inTransaction(em -> {
            Jar jar = em.find(Jar.class, 11);
            Shelf shelf = jar.shelf;
            em.detach(shelf);
            assertThat(jar.shelf).isSameAs(shelf);
            assertThat(em.contains(jar)).isTrue();
            jar.content = "jam";
        });
        inSession(em -> {
            assertThat(em.find(Jar.class, 11).content).isEqualTo("jam");
            assertThat(em.find(Jar.class, 11).shelf).isSameAs(shelf(em));
        });
    }

    @Test
    void theSourceOfADetachedRemovedInstanceStays() {
        inTransaction(em -> {
            Shelf shelf = shelf(em);
            em.remove(shelf);
            em.detach(shelf);
            em.persist(shelf.first);
        });
        inSession(em -> assertThat(shelf(em).first.id).isEqualTo(10));
    }

    @Test
    void clearDetachesAllInstances() {
        inTransaction(em -> {
            Shelf shelf = shelf(em);
            Jar jar = new Jar(12, shelf);
            em.persist(jar);
            shelf.label = "lost";
            em.remove(em.find(Jar.class, 11));
            em.clear();
            assertThat(em.contains(shelf)).isFalse();
            assertThat(em.contains(jar)).isFalse();
        });
        inSession(em -> {
            assertThat(shelf(em).label).isEqualTo("top");
            assertThat(em.find(Jar.class, 11)).isNotNull();
            assertThat(em.find(Jar.class, 12)).isNull();
        });
    }

    // ---- what is available of a detached instance

    /** The shelf as it is after each of the ways to detach it. */
    private void assertAvailable(Consumer<Shelf> before, Consumer<Shelf> expected) {
        for (Consumer<EntityManager> way : List.<Consumer<EntityManager>>of(
                EntityManager::clear, EntityManager::close, em -> em.detach(shelf(em)), em -> {
                    em.getTransaction().begin();
                    em.getTransaction().rollback();
                })) {
            EntityManager em = unit().factory().createEntityManager();
            try {
                Shelf shelf = shelf(em);
                before.accept(shelf);
                way.accept(em);
                expected.accept(shelf);
            } finally {
                if (em.isOpen()) {
                    em.close();
                }
            }
        }
    }

    @Test
    void whatIsNotLazyIsAvailable() {
        assertAvailable(shelf -> {}, shelf -> {
            assertThat(shelf.label).isEqualTo("top");
            assertThat(shelf.marks).containsExactly("red");
            assertThat(shelf.first.content).isNull();
        });
    }

    @Test
    void whatWasAccessedIsAvailable() {
        assertAvailable(
                shelf -> {
                    shelf.tags.size();
                    shelf.jars.forEach(jar -> jar.content = null);
                },
                shelf -> {
                    assertThat(shelf.tags).containsExactly("old");
                    assertThat(shelf.jars).extracting(jar -> jar.shelf).containsExactly(shelf);
                });
    }

    @Test
    void whatWasNotAccessedTellsThatItIsNot() {
        inSession(em -> {
            Shelf shelf = shelf(em);
            em.detach(shelf);
            assertThat(catchThrowable(() -> shelf.tags.size()))
                    .hasMessageContaining("'Shelf.tags'")
                    .hasMessageContaining("detached");
        });
    }
}
