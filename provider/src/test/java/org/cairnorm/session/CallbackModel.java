package org.cairnorm.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entities and listeners that note when they are called. */
final class CallbackModel {
    private CallbackModel() {}

    static final List<Class<?>> CLASSES = List.of(
            Being.class,
            Animal.class,
            Cat.class,
            Dog.class,
            Counted.class,
            Stamped.class,
            Keyed.class,
            Fragile.class,
            Followed.class);

    /** What was called, in order. */
    static final List<String> CALLS = new ArrayList<>();

    private static void note(String call) {
        CALLS.add(call);
    }

    static class BeingListener {
        @PrePersist
        void beforePersist(Being being) {
            note("BeingListener.prePersist");
        }

        @PostLoad
        void afterLoad(Object being) {
            note("BeingListener.postLoad");
        }
    }

    static class FirstListener {
        @PrePersist
        public void beforePersist(Object animal) {
            note("FirstListener.prePersist");
        }

        @PostPersist
        @PostUpdate
        @PostRemove
        public void afterWrite(Animal animal) {
            note("FirstListener.postWrite " + animal.name);
        }
    }

    static class SecondListener {
        @PrePersist
        private void beforePersist(Animal animal) {
            note("SecondListener.prePersist");
        }
    }

    static class CatListener {
        @PrePersist
        void beforePersist(Cat cat) {
            note("CatListener.prePersist");
        }
    }

    static class DogListener {
        @PrePersist
        void beforePersist(Dog dog) {
            note("DogListener.prePersist");
        }
    }

    @MappedSuperclass
    @EntityListeners(BeingListener.class)
    abstract static class Being {
        @PrePersist
        void beingBeforePersist() {
            note("Being.prePersist");
        }

        @PreRemove
        void beforeRemove() {
            note("Being.preRemove");
        }
    }

    @Entity(name = "Animal")
    @EntityListeners({FirstListener.class, SecondListener.class})
    static class Animal extends Being {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable Long id;

        String name = "";

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Animal mother;

        @OneToMany(mappedBy = "mother", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Animal> children = new ArrayList<>();

        protected Animal() {}

        Animal(String name) {
            this.name = name;
        }

        Animal child(String childName) {
            Animal child = new Animal(childName);
            child.mother = this;
            children.add(child);
            return child;
        }

        String name() {
            return name;
        }

        @PrePersist
        void beforePersist() {
            note("Animal.prePersist " + name + (id == null ? " without id" : " with id"));
        }

        @PostPersist
        void afterPersist() {
            note("Animal.postPersist " + name);
        }

        @PreUpdate
        protected void beforeUpdate() {
            note("Animal.preUpdate " + name);
        }

        @PostUpdate
        public void afterUpdate() {
            note("Animal.postUpdate " + name);
        }

        @Override
        @PreRemove
        void beforeRemove() {
            note("Animal.preRemove " + name);
        }

        @PostRemove
        private void afterRemove() {
            note("Animal.postRemove " + name);
        }

        @PostLoad
        void afterLoad() {
            note("Animal.postLoad " + name);
        }
    }

    @Entity(name = "Cat")
    @EntityListeners(CatListener.class)
    static class Cat extends Animal {
        protected Cat() {}

        Cat(String name) {
            super(name);
        }

        @PrePersist
        void catBeforePersist() {
            note("Cat.prePersist");
        }

        /** Overrides without being a callback: neither is called. */
        @Override
        void afterPersist() {
            note("never");
        }
    }

    @Entity(name = "Dog")
    @EntityListeners(DogListener.class)
    @ExcludeSuperclassListeners
    static class Dog extends Animal {
        protected Dog() {}

        Dog(String name) {
            super(name);
        }
    }

    /** Its identifier comes with the insert. */
    @Entity(name = "Counted")
    static class Counted {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable Integer id;

        @PrePersist
        void beforePersist() {
            note("prePersist " + (id == null ? "without id" : "with id"));
        }

        @PostPersist
        void afterPersist() {
            note("postPersist " + (id == null ? "without id" : "with id"));
        }
    }

    /** Its callback after the insert changes it, and does what a test asks for. */
    @Entity(name = "Followed")
    static class Followed {
        @Transient
        Runnable afterwards = () -> {};

        @Id
        int id;

        boolean written;

        protected Followed() {}

        Followed(int id) {
            this.id = id;
        }

        @PostPersist
        void afterPersist() {
            written = true;
            afterwards.run();
        }
    }

    @Entity(name = "Keyed")
    static class Keyed {
        @Id
        @GeneratedValue
        @Nullable UUID id;

        @PrePersist
        void beforePersist() {
            note("prePersist " + (id == null ? "without id" : "with id"));
        }
    }

    /** Its callbacks change it. */
    @Entity(name = "Stamped")
    static class Stamped {
        @Id
        int id;

        String text = "";

        @Nullable String createdBy;

        int updates;

        @ElementCollection
        Set<String> marks = new HashSet<>();

        @Transient
        int length;

        protected Stamped() {}

        Stamped(int id, String text) {
            this.id = id;
            this.text = text;
        }

        int length() {
            return length;
        }

        @PrePersist
        void beforePersist() {
            createdBy = "callback";
        }

        @PreUpdate
        void beforeUpdate() {
            updates++;
        }

        @PostLoad
        void afterLoad() {
            length = text.length();
        }
    }

    /** Throws when it is told to. */
    @Entity(name = "Fragile")
    static class Fragile {
        static @Nullable String breaksAt;

        @Id
        int id;

        String text = "";

        protected Fragile() {}

        Fragile(int id) {
            this.id = id;
        }

        private static void reach(String event) {
            note(event);
            if (event.equals(breaksAt)) {
                throw new BrokenException(event);
            }
        }

        @PrePersist
        void beforePersist() {
            reach("prePersist");
        }

        @PostPersist
        void afterPersist() {
            reach("postPersist");
        }

        @PreUpdate
        void beforeUpdate() {
            reach("preUpdate");
        }

        @PostUpdate
        void afterUpdate() {
            reach("postUpdate");
        }

        @PreRemove
        void beforeRemove() {
            reach("preRemove");
        }

        @PostRemove
        void afterRemove() {
            reach("postRemove");
        }

        @PostLoad
        void afterLoad() {
            reach("postLoad");
        }
    }

    static class BrokenException extends RuntimeException {
        BrokenException(String message) {
            super(message);
        }
    }
}
