package org.cairnorm.loading;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each inheritance strategy, and associations to polymorphic entities. */
final class Hierarchies {
    static final Class<?>[] CLASSES = {
        Vehicle.class,
        Car.class,
        Truck.class,
        Crane.class,
        Payment.class,
        Cash.class,
        Card.class,
        CreditCard.class,
        Animal.class,
        Cat.class,
        Dog.class,
        Shape.class,
        Circle.class,
        Square.class,
        Ring.class,
        Owner.class,
        Garage.class
    };

    private Hierarchies() {}

    @Entity
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
    @DiscriminatorValue("V")
    static class Vehicle {
        @Id
        long id;

        @Nullable String name;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Owner keeper;

        @ManyToOne
        @Nullable Garage garage;
    }

    @Entity
    static class Garage {
        @Id
        long id;

        @Nullable String street;
    }

    @Entity
    @DiscriminatorValue("C")
    static class Car extends Vehicle {
        int seats;
    }

    @Entity
    @DiscriminatorValue("T")
    static class Truck extends Vehicle {
        double load;

        @ElementCollection
        Set<String> permits = new HashSet<>();
    }

    @Entity
    @DiscriminatorValue("K")
    static class Crane extends Truck {
        int reach;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "type")
    abstract static class Payment {
        @Id
        long id;

        int amount;
    }

    @Entity
    static class Cash extends Payment {
        @Nullable String till;
    }

    @Entity
    static class Card extends Payment {
        @Nullable String number;
    }

    @Entity
    static class CreditCard extends Card {
        @Nullable String bank;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape {
        @Id
        long id;

        @Nullable String colour;
    }

    @Entity
    static class Circle extends Shape {
        double radius;
    }

    @Entity
    static class Square extends Shape {
        double side;
    }

    @Entity
    static class Ring extends Circle {
        double inner;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Animal {
        @Id
        long id;

        @Nullable String name;
    }

    @Entity
    static class Cat extends Animal {
        int lives;
    }

    @Entity
    static class Dog extends Animal {
        @OneToOne(fetch = FetchType.LAZY)
        @Nullable Cat enemy;
    }

    @Entity
    static class Owner {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Vehicle vehicle;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Payment payment;

        @ManyToOne
        @Nullable Shape shape;

        @ManyToOne
        @Nullable Animal animal;

        @OneToMany(mappedBy = "keeper")
        List<Vehicle> kept = new ArrayList<>();

        @OneToMany
        Set<Shape> shapes = new HashSet<>();
    }
}
