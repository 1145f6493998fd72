package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Entity listeners and callback methods (JPA 3.2 §3.6). */
class CallbackTest extends ConformanceTest {
    private static final List<String> CALLS = new ArrayList<>();
    private static @Nullable String failing;

    private static void called(String what) {
        CALLS.add(what);
        if (what.equals(failing)) {
            throw new IllegalStateException("no more of " + what);
        }
    }

    interface Creature {}

    /** Takes any supertype of the entity, has methods of any access, and one method for several events. */
    public static class Watcher {
        @PrePersist
        @PreUpdate
        private void beforeWrite(Creature creature) {
            called("watcher before write");
        }

        @PostLoad
        protected void loaded(Object creature) {
            called("watcher loaded");
        }

        @PreRemove
        void removed(Bird creature) {
            called("watcher removed");
        }
    }

    public static class Ringer {
        @PrePersist
        public void ring(Bird bird) {
            called("ringer");
            bird.ring = "R" + bird.id;
        }
    }

    @MappedSuperclass
    @EntityListeners({Watcher.class, Ringer.class})
    abstract static class Bird implements Creature {
        @Id
        int id;

        @Nullable String ring;

        @Nullable String song;

        @PrePersist
        void beforePersist() {
            called("bird before persist");
        }

        @PostPersist
        void afterPersist() {
            called("bird after persist");
        }

        @PreUpdate
        private void beforeUpdate() {
            called("bird before update");
        }

        @PostUpdate
        void afterUpdate() {
            called("bird after update");
        }

        @PreRemove
        void beforeRemove() {
            called("bird before remove");
        }

        @PostRemove
        void afterRemove() {
            called("bird after remove");
        }

        @PostLoad
        void afterLoad() {
            called("bird loaded");
        }
    }

    @Entity(name = "Wren")
    static class Wren extends Bird {
        protected Wren() {}

        Wren(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Owl")
    @ExcludeSuperclassListeners
    static class Owl extends Bird {
        protected Owl() {}

        Owl(int id) {
            this.id = id;
        }

        @Override
        void beforePersist() {
            // overridden without annotation: no callback any more
            called("never");
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Wren.class, Owl.class, Bird.class);
    }

    @BeforeEach
    void forgetCalls() {
        CALLS.clear();
        failing = null;
    }

    private static Wren wren(EntityManager em) {
        return em.find(Wren.class, 1);
    }

    private void wrenIsStored() {
        inTransaction(em -> em.persist(new Wren(1)));
        CALLS.clear();
    }

    @Test
    void listenersAreCalledInTheOrderOfTheirAnnotation() {
        inTransaction(em -> {
            em.persist(new Wren(1));
            assertThat(CALLS).containsExactly("watcher before write", "ringer", "bird before persist");
        });
        assertThat(CALLS).endsWith("bird after persist");
    }

    @Test
    void whatAListenerSetsIsStored() {
        wrenIsStored();
        inSession(em -> assertThat(wren(em).ring).isEqualTo("R1"));
    }

    @Test
    void excludedListenersAreNotCalledButTheMethodsOfTheSuperclassAre() {
        inTransaction(em -> em.persist(new Owl(2)));
        assertThat(CALLS).containsExactly("bird after persist");
    }

    @Test
    void oneMethodServesSeveralEvents() {
        wrenIsStored();
        inTransaction(em -> {
            wren(em).song = "trill";
            CALLS.clear();
        });
        assertThat(CALLS).containsExactly("watcher before write", "bird before update", "bird after update");
    }

    @Test
    void mergeOfANewEntityCallsPrePersistForTheManagedInstance() {
        Wren given = new Wren(1);
        given.song = "trill";
        inTransaction(em -> {
            Wren managed = em.merge(given);
            assertThat(managed.ring).isEqualTo("R1");
            assertThat(managed.song).isEqualTo("trill");
        });
        assertThat(given.ring).isNull();
        assertThat(CALLS).containsOnlyOnce("ringer");
    }

    @Test
    void removalCallsBeforeAndAfter() {
        wrenIsStored();
        inTransaction(em -> {
            Wren wren = wren(em);
            CALLS.clear();
            em.remove(wren);
            assertThat(CALLS).containsExactly("watcher removed", "bird before remove");
        });
        assertThat(CALLS).endsWith("bird after remove");
    }

    @Test
    void refreshCallsPostLoad() {
        wrenIsStored();
        inSession(em -> {
            Wren wren = wren(em);
            CALLS.clear();
            em.refresh(wren);
            assertThat(CALLS).containsExactly("watcher loaded", "bird loaded");
        });
    }

    @Test
    void aQueryCallsPostLoadBeforeItsResultIsSeen() {
        wrenIsStored();
        inSession(em -> {
            em.createQuery("select w from Wren w", Wren.class).getSingleResult();
            assertThat(CALLS).containsExactly("watcher loaded", "bird loaded");
            em.createQuery("select w from Wren w", Wren.class).getSingleResult();
            assertThat(CALLS).hasSize(2);
        });
    }

    @Test
    void bulkOperationsCallNothing() {
        wrenIsStored();
        inTransaction(em -> {
            em.createQuery("update Wren w set w.song = 'x'").executeUpdate();
            em.createQuery("delete from Wren").executeUpdate();
        });
        assertThat(CALLS).isEmpty();
    }

    private record Step(String callback, Consumer<EntityManager> work) {}

    @TestFactory
    Stream<DynamicTest> anExceptionMarksTheTransactionAndNoFurtherCallbackIsCalled() {
        return Stream.of(
                        new Step("watcher before write", em -> em.persist(new Wren(3))),
                        new Step("bird before persist", em -> em.persist(new Wren(3))),
                        new Step("bird after persist", em -> {
                            em.persist(new Wren(3));
                            em.flush();
                        }),
                        new Step("bird before update", em -> {
                            wren(em).song = "other";
                            em.flush();
                        }),
                        new Step("bird after update", em -> {
                            wren(em).song = "other";
                            em.flush();
                        }),
                        new Step("watcher removed", em -> em.remove(wren(em))),
                        new Step("bird after remove", em -> {
                            em.remove(wren(em));
                            em.flush();
                        }),
                        new Step("watcher loaded", CallbackTest::wren),
                        new Step(
                                "bird loaded",
                                em -> em.createQuery("select w from Wren w").getResultList()))
                .map(step -> DynamicTest.dynamicTest(step.callback(), () -> {
                    unit().clear();
                    forgetCalls();
                    wrenIsStored();
                    failing = step.callback();
                    inDoomedTransaction(em -> {
                        assertThatThrownBy(() -> step.work().accept(em))
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessage("no more of " + step.callback());
                        assertThat(CALLS).endsWith(step.callback());
                        assertThat(em.getTransaction().getRollbackOnly()).isTrue();
                    });
                }));
    }

    @Test
    void anExceptionInTheCommitRollsBack() {
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Wren(1));
            failing = "bird after persist";
            assertThatThrownBy(em.getTransaction()::commit)
                    .isInstanceOf(RollbackException.class)
                    .hasRootCauseMessage("no more of bird after persist");
        });
        inSession(em -> assertThat(wren(em)).isNull());
    }
}
