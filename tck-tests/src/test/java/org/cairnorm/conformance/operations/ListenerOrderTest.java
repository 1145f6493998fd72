package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.conformance.ConformanceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several callback methods for one event: default listeners, superclasses, mapping files (JPA 3.2 §3.6.4, §3.6.6). */
class ListenerOrderTest extends ConformanceTest {
    private static final List<String> CALLS = new ArrayList<>();

    /** A default listener whose annotations tell its methods. */
    public static class Porter {
        @PostPersist
        void stored(Object entity) {
            CALLS.add("porter");
        }
    }

    /** A default listener whose methods are told by the mapping file. */
    public static class Scribe {
        void write(Object entity) {
            CALLS.add("scribe");
        }
    }

    public static class Keeper {
        @PostPersist
        void stored(Object entity) {
            CALLS.add("keeper");
        }
    }

    public static class Owner {
        @PostPersist
        void stored(Object entity) {
            CALLS.add("owner");
        }
    }

    public static class Gardener {
        @PostPersist
        void stored(Object entity) {
            CALLS.add("gardener");
        }
    }

    @Entity(name = "Beast")
    @EntityListeners(Keeper.class)
    static class Beast {
        @Id
        int id = 1;

        @PostPersist
        void stored() {
            CALLS.add("beast");
        }
    }

    @Entity(name = "Pet")
    @EntityListeners({Owner.class, Gardener.class})
    static class Pet extends Beast {}

    @Entity(name = "Cat")
    static class Cat extends Pet {
        @PostPersist
        void purr() {
            CALLS.add("cat");
        }
    }

    @Entity(name = "Dog")
    static class Dog extends Pet {
        @Override
        @PostPersist
        void stored() {
            CALLS.add("dog");
        }
    }

    @Entity(name = "Snake")
    @ExcludeSuperclassListeners
    static class Snake extends Pet {}

    @Entity(name = "Cobra")
    @EntityListeners(Owner.class)
    static class Cobra extends Snake {}

    /** Its file excludes the listeners of its superclasses. */
    @Entity(name = "Parrot")
    static class Parrot extends Pet {}

    @Entity(name = "Stone")
    @ExcludeDefaultListeners
    static class Stone {
        @Id
        int id = 1;

        @PostPersist
        void stored() {
            CALLS.add("stone");
        }
    }

    @Entity(name = "Pebble")
    static class Pebble extends Stone {}

    @Entity(name = "Gem")
    @EntityListeners(Porter.class)
    static class Gem extends Stone {}

    /** Its file gives other listeners in another order, and makes a method a callback. */
    @Entity(name = "Bush")
    @EntityListeners(Keeper.class)
    static class Bush {
        @Id
        int id = 1;

        void grown() {
            CALLS.add("bush");
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(
                Beast.class,
                Pet.class,
                Cat.class,
                Dog.class,
                Snake.class,
                Cobra.class,
                Parrot.class,
                Stone.class,
                Pebble.class,
                Gem.class,
                Bush.class);
    }

    @Override
    protected List<String> mappingFiles() {
        return List.of("conformance/listeners.xml");
    }

    @BeforeEach
    void forgetCalls() {
        CALLS.clear();
    }

    private List<String> callsFor(Object entity) {
        inTransaction(em -> em.persist(entity));
        return CALLS;
    }

    @Test
    void defaultListenersComeFirstInTheOrderOfTheFile() {
        assertThat(callsFor(new Beast())).containsExactly("porter", "scribe", "keeper", "beast");
    }

    @Test
    void listenersOfASuperclassComeBeforeThoseOfTheClass() {
        assertThat(callsFor(new Pet())).containsExactly("porter", "scribe", "keeper", "owner", "gardener", "beast");
    }

    @Test
    void methodsOfTheEntityComeLastThoseOfTheSuperclassBefore() {
        assertThat(callsFor(new Cat())).endsWith("gardener", "beast", "cat");
    }

    @Test
    void anOverriddenMethodIsNotCalled() {
        assertThat(callsFor(new Dog())).endsWith("gardener", "dog").doesNotContain("beast");
    }

    @Test
    void excludedListenersOfSuperclassesAreNeitherCalledForTheClassNorBelow() {
        assertThat(callsFor(new Snake())).containsExactly("porter", "scribe", "beast");
    }

    @Test
    void anExcludedListenerIsCalledIfItIsNamedAgain() {
        assertThat(callsFor(new Cobra())).containsExactly("porter", "scribe", "owner", "beast");
    }

    @Test
    void theFileMayExcludeListenersOfSuperclasses() {
        assertThat(callsFor(new Parrot())).containsExactly("porter", "scribe", "beast");
    }

    @Test
    void excludedDefaultListenersAreNeitherCalledForTheClassNorBelow() {
        assertThat(callsFor(new Stone())).containsExactly("stone");
        CALLS.clear();
        Pebble pebble = new Pebble();
        pebble.id = 2;
        assertThat(callsFor(pebble)).containsExactly("stone");
    }

    @Test
    void anExcludedDefaultListenerIsCalledIfItIsNamedAgain() {
        assertThat(callsFor(new Gem())).containsExactly("porter", "stone");
    }

    @Test
    void listenersOfTheFileReplaceThoseOfTheAnnotation() {
        assertThat(callsFor(new Bush())).containsExactly("gardener", "keeper", "bush");
    }
}
