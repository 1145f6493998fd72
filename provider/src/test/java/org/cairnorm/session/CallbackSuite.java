package org.cairnorm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.util.List;
import java.util.Objects;
import org.cairnorm.session.CallbackModel.Animal;
import org.cairnorm.session.CallbackModel.BrokenException;
import org.cairnorm.session.CallbackModel.Cat;
import org.cairnorm.session.CallbackModel.Counted;
import org.cairnorm.session.CallbackModel.Dog;
import org.cairnorm.session.CallbackModel.Followed;
import org.cairnorm.session.CallbackModel.Fragile;
import org.cairnorm.session.CallbackModel.Keyed;
import org.cairnorm.session.CallbackModel.Stamped;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Life cycle methods of entities and listeners: when, in which order, with which effect (JPA 3.2 §3.6). */
abstract class CallbackSuite extends EntityManagerSuite {
    @Override
    protected List<Class<?>> managedClasses() {
        return CallbackModel.CLASSES;
    }

    @BeforeEach
    void forgetCalls() {
        CallbackModel.CALLS.clear();
        Fragile.breaksAt = null;
    }

    /** What was called since this was asked last. */
    private static List<String> calls() {
        List<String> calls = List.copyOf(CallbackModel.CALLS);
        CallbackModel.CALLS.clear();
        return calls;
    }

    private Long stored(Animal animal) {
        inTransaction(em -> em.persist(animal));
        calls();
        return Objects.requireNonNull(animal.id);
    }

    // ---- order

    @Test
    void listenersComeFirstAndTheTopmostClassBeforeThoseBelow() {
        inSession(em -> em.persist(new Cat("Tom")));
        assertThat(calls())
                .containsExactly(
                        "BeingListener.prePersist",
                        "FirstListener.prePersist",
                        "SecondListener.prePersist",
                        "CatListener.prePersist",
                        "Being.prePersist",
                        "Animal.prePersist Tom with id",
                        "Cat.prePersist");
    }

    @Test
    void listenersOfSuperclassesCanBeExcluded() {
        inSession(em -> em.persist(new Dog("Rex")));
        assertThat(calls())
                .containsExactly("DogListener.prePersist", "Being.prePersist", "Animal.prePersist Rex with id");
    }

    @Test
    void anOverriddenMethodIsNotCalled() {
        inTransaction(em -> {
            Cat cat = new Cat("Tom");
            em.persist(cat);
            em.flush();
            assertThat(calls())
                    .contains("FirstListener.postWrite Tom")
                    .doesNotContain("Animal.postPersist Tom", "never");
            em.remove(cat);
            assertThat(calls()).containsExactly("Animal.preRemove Tom");
        });
    }

    // ---- persist

    @Test
    void prePersistIsCalledByPersistAndPostPersistByTheFlush() {
        inTransaction(em -> {
            em.persist(new Animal("Ann"));
            assertThat(calls()).endsWith("Animal.prePersist Ann with id");
            em.flush();
            assertThat(calls()).containsExactly("FirstListener.postWrite Ann", "Animal.postPersist Ann");
        });
    }

    @Test
    void prePersistIsCalledForCascades() {
        Animal mother = new Animal("Ann");
        mother.child("Bob");
        inSession(em -> em.persist(mother));
        assertThat(calls()).contains("Animal.prePersist Ann with id", "Animal.prePersist Bob with id");
    }

    @Test
    void prePersistIsCalledForCascadesOfTheFlush() {
        Long id = stored(new Animal("Ann"));
        inTransaction(em -> {
            em.find(Animal.class, id).child("Bob");
            calls();
            em.flush();
            assertThat(calls())
                    .contains("Animal.prePersist Bob with id", "Animal.postPersist Bob")
                    .doesNotContain("Animal.preUpdate Ann");
        });
    }

    @Test
    void prePersistIsCalledOnceForAnInstanceThatIsPersistedTwice() {
        inSession(em -> {
            Animal animal = new Animal("Ann");
            em.persist(animal);
            em.persist(animal);
        });
        assertThat(calls()).filteredOn("Animal.prePersist Ann with id"::equals).hasSize(1);
    }

    @Test
    void prePersistSeesTheStateThatWasMerged() {
        Animal mother = new Animal("Ann");
        mother.child("Bob");
        inSession(em -> em.merge(mother));
        assertThat(calls()).contains("Animal.prePersist Ann with id", "Animal.prePersist Bob with id");
    }

    @Test
    void anIdentifierOfAnIdentityColumnIsThereAfterTheInsert() {
        inTransaction(em -> em.persist(new Counted()));
        assertThat(calls()).containsExactly("prePersist without id", "postPersist with id");
    }

    @Test
    void aUuidIsThereBeforeTheInsert() {
        inTransaction(em -> em.persist(new Keyed()));
        assertThat(calls()).containsExactly("prePersist with id");
    }

    @Test
    void whatPrePersistSetsIsStored() {
        inTransaction(em -> em.persist(new Stamped(1, "text")));
        inSession(em -> assertThat(em.find(Stamped.class, 1).createdBy).isEqualTo("callback"));
    }

    @Test
    void whatPostPersistPersistsIsStoredByTheSameCommit() {
        inTransaction(em -> {
            Followed first = new Followed(1);
            Followed second = new Followed(2);
            first.afterwards = () -> em.persist(second);
            second.afterwards = () -> em.persist(new Followed(3));
            em.persist(first);
        });
        inSession(em -> assertThat(em.find(Followed.class, 3)).isNotNull());
    }

    @Test
    void whatPostPersistSetsIsStoredByTheNextFlush() {
        inTransaction(em -> {
            em.persist(new Followed(1));
            em.flush();
        });
        inSession(em -> assertThat(em.find(Followed.class, 1).written).isTrue());
    }

    // ---- update

    @Test
    void preUpdateAndPostUpdateAreCalledByTheFlush() {
        Long id = stored(new Animal("Ann"));
        inTransaction(em -> {
            em.find(Animal.class, id).name = "Anna";
            calls();
            em.flush();
            assertThat(calls())
                    .containsExactly("Animal.preUpdate Anna", "FirstListener.postWrite Anna", "Animal.postUpdate Anna");
            em.flush();
            assertThat(calls()).isEmpty();
        });
    }

    @Test
    void nothingIsCalledWhereNothingHasChanged() {
        Long id = stored(new Animal("Ann"));
        inTransaction(em -> {
            em.find(Animal.class, id).name = "Ann";
            calls();
        });
        assertThat(calls()).isEmpty();
    }

    @Test
    void whatPreUpdateSetsIsStored() {
        inTransaction(em -> em.persist(new Stamped(1, "text")));
        inTransaction(em -> em.find(Stamped.class, 1).text = "changed");
        inTransaction(em -> em.find(Stamped.class, 1).text = "again");
        inSession(em -> {
            Stamped stamped = em.find(Stamped.class, 1);
            assertThat(stamped.text).isEqualTo("again");
            assertThat(stamped.updates).isEqualTo(2);
        });
    }

    @Test
    void preUpdateIsCalledForAChangedCollection() {
        inTransaction(em -> em.persist(new Stamped(1, "text")));
        inTransaction(em -> em.find(Stamped.class, 1).marks.add("new"));
        inSession(em -> assertThat(em.find(Stamped.class, 1).updates).isEqualTo(1));
    }

    @Test
    void preUpdateIsNotCalledForARemovedInstance() {
        Long id = stored(new Animal("Ann"));
        inTransaction(em -> {
            Animal animal = em.find(Animal.class, id);
            animal.name = "Anna";
            em.remove(animal);
        });
        assertThat(calls()).doesNotContain("Animal.preUpdate Anna");
    }

    // ---- remove

    @Test
    void preRemoveIsCalledByRemoveAndPostRemoveByTheFlush() {
        Long id = stored(new Animal("Ann"));
        inTransaction(em -> {
            Animal animal = em.find(Animal.class, id);
            calls();
            em.remove(animal);
            assertThat(calls()).containsExactly("Animal.preRemove Ann");
            em.remove(animal);
            assertThat(calls()).isEmpty();
            em.flush();
            assertThat(calls()).containsExactly("FirstListener.postWrite Ann", "Animal.postRemove Ann");
        });
    }

    @Test
    void preRemoveIsCalledForCascadesAndOrphans() {
        Animal mother = new Animal("Ann");
        mother.child("Bob");
        mother.child("Cid");
        Long id = stored(mother);
        inTransaction(em -> {
            Animal animal = em.find(Animal.class, id);
            animal.children.removeIf(child -> child.name.equals("Bob"));
            calls();
            em.flush();
            assertThat(calls()).contains("Animal.preRemove Bob", "Animal.postRemove Bob");
            em.remove(animal);
            assertThat(calls()).containsExactlyInAnyOrder("Animal.preRemove Ann", "Animal.preRemove Cid");
        });
    }

    @Test
    void removeOfANewInstanceCallsNothing() {
        inSession(em -> em.remove(new Animal("Ann")));
        assertThat(calls()).isEmpty();
    }

    // ---- load

    @Test
    void postLoadIsCalledOnceForAFoundInstance() {
        Long id = stored(new Animal("Ann"));
        inSession(em -> {
            em.find(Animal.class, id);
            assertThat(calls()).containsExactly("BeingListener.postLoad", "Animal.postLoad Ann");
            em.find(Animal.class, id);
            assertThat(calls()).isEmpty();
        });
    }

    @Test
    void postLoadIsCalledBeforeAQueryGivesItsResult() {
        stored(new Animal("Ann"));
        stored(new Animal("Bob"));
        inSession(em -> {
            em.createQuery("select a from Animal a", Animal.class).getResultList();
            assertThat(calls()).contains("Animal.postLoad Ann", "Animal.postLoad Bob");
        });
    }

    @Test
    void postLoadIsCalledWhenALazyAssociationIsTouched() {
        Animal mother = new Animal("Ann");
        mother.child("Bob");
        Long id = stored(mother);
        inSession(em -> {
            Animal animal = em.find(Animal.class, id);
            assertThat(calls()).contains("Animal.postLoad Ann").doesNotContain("Animal.postLoad Bob");
            assertThat(animal.children).hasSize(1);
            assertThat(calls()).containsExactly("BeingListener.postLoad", "Animal.postLoad Bob");
        });
    }

    @Test
    void postLoadOfAReferenceIsCalledWhenItIsTouched() {
        inTransaction(em -> em.persist(new Stamped(1, "text")));
        inSession(em -> {
            Stamped reference = em.getReference(Stamped.class, 1);
            assertThat(reference.length()).isEqualTo(4);
        });
    }

    @Test
    void postLoadIsCalledByARefresh() {
        Long id = stored(new Animal("Ann"));
        inSession(em -> {
            Animal animal = em.find(Animal.class, id);
            calls();
            em.refresh(animal);
            assertThat(calls()).containsExactly("BeingListener.postLoad", "Animal.postLoad Ann");
        });
    }

    @Test
    void postLoadSeesTheLoadedValues() {
        inTransaction(em -> em.persist(new Stamped(1, "text")));
        inSession(em -> assertThat(em.find(Stamped.class, 1).length).isEqualTo(4));
    }

    // ---- exceptions

    private static void goTo(String event, EntityManager em) {
        switch (event) {
            case "prePersist" -> em.persist(new Fragile(2));
            case "postPersist" -> {
                em.persist(new Fragile(2));
                em.flush();
            }
            case "preUpdate", "postUpdate" -> {
                em.find(Fragile.class, 1).text = "changed";
                em.flush();
            }
            case "preRemove" -> em.remove(em.find(Fragile.class, 1));
            case "postRemove" -> {
                em.remove(em.find(Fragile.class, 1));
                em.flush();
            }
            default -> em.find(Fragile.class, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"prePersist", "postPersist", "preUpdate", "postUpdate", "preRemove", "postRemove", "postLoad"})
    void whatACallbackThrowsComesOutAndMarksTheTransaction(String event) {
        inTransaction(em -> em.persist(new Fragile(1)));
        Fragile.breaksAt = event;
        inSession(em -> {
            em.getTransaction().begin();
            assertThatThrownBy(() -> goTo(event, em))
                    .isInstanceOf(BrokenException.class)
                    .hasMessage(event);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
        });
        Fragile.breaksAt = null;
        inSession(em -> {
            assertThat(em.find(Fragile.class, 1).text).isEmpty();
            assertThat(em.find(Fragile.class, 2)).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postPersist", "preUpdate", "postUpdate", "postRemove"})
    void whatACallbackThrowsInACommitIsItsCause(String event) {
        inTransaction(em -> {
            em.persist(new Fragile(1));
            em.persist(new Fragile(3));
        });
        Fragile.breaksAt = event;
        assertThatThrownBy(() -> inTransaction(em -> {
                    em.persist(new Fragile(2));
                    em.find(Fragile.class, 1).text = "changed";
                    em.remove(em.find(Fragile.class, 3));
                }))
                .isInstanceOf(RollbackException.class)
                .hasCauseInstanceOf(BrokenException.class);
    }

    @Test
    void aPersistThatItsCallbackRefusesLeavesTheInstanceNew() {
        Fragile.breaksAt = "prePersist";
        inSession(em -> {
            Fragile fragile = new Fragile(1);
            assertThatThrownBy(() -> em.persist(fragile)).isInstanceOf(BrokenException.class);
            assertThat(em.contains(fragile)).isFalse();
        });
    }

    @Test
    void noFurtherCallbackFollowsOneThatThrows() {
        inTransaction(em -> {
            em.persist(new Fragile(1));
            em.persist(new Fragile(2));
        });
        calls();
        Fragile.breaksAt = "postLoad";
        inSession(em -> assertThatThrownBy(() ->
                        em.createQuery("select f from Fragile f", Fragile.class).getResultList())
                .isInstanceOf(BrokenException.class));
        assertThat(calls()).containsExactly("postLoad");
    }
}
