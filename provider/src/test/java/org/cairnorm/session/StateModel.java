package org.cairnorm.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entities with assigned and with generated identifiers, with and without version, that know each other. */
final class StateModel {
    private StateModel() {}

    static final List<Class<?>> CLASSES = List.of(Depot.class, Parcel.class, Item.class, Vehicle.class, Truck.class);

    /** Its identifier is assigned; it has no version. */
    @Entity(name = "Depot")
    static class Depot {
        @Id
        private String code = "";

        private String town = "";

        protected Depot() {}

        Depot(String code, String town) {
            this.code = code;
            this.town = town;
        }

        String code() {
            return code;
        }

        String town() {
            return town;
        }

        void town(String newTown) {
            this.town = newTown;
        }
    }

    /** Its identifier is generated, it has a version, and it passes everything on to its items. */
    @Entity(name = "Parcel")
    static class Parcel {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private @Nullable Long id;

        @Version
        private @Nullable Integer version;

        private String label = "";

        @ManyToOne(fetch = FetchType.LAZY)
        private @Nullable Depot depot;

        @OneToMany(mappedBy = "parcel", cascade = CascadeType.ALL)
        private List<Item> items = new ArrayList<>();

        protected Parcel() {}

        Parcel(String label) {
            this.label = label;
        }

        Parcel in(@Nullable Depot newDepot) {
            this.depot = newDepot;
            return this;
        }

        Parcel with(String... names) {
            for (String name : names) {
                items.add(new Item(name, this));
            }
            return this;
        }

        @Nullable Long id() {
            return id;
        }

        @Nullable Integer version() {
            return version;
        }

        String label() {
            return label;
        }

        void label(String newLabel) {
            this.label = newLabel;
        }

        @Nullable Depot depot() {
            return depot;
        }

        List<Item> items() {
            return items;
        }
    }

    /** Its identifier comes with the insert. */
    @Entity(name = "Item")
    static class Item {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Integer id;

        private String name = "";

        @ManyToOne(fetch = FetchType.LAZY)
        private @Nullable Parcel parcel;

        protected Item() {}

        Item(String name, @Nullable Parcel parcel) {
            this.name = name;
            this.parcel = parcel;
        }

        @Nullable Integer id() {
            return id;
        }

        String name() {
            return name;
        }

        void name(String newName) {
            this.name = newName;
        }

        @Nullable Parcel parcel() {
            return parcel;
        }
    }

    /** No reference can stand for it: its class is not certain. */
    @Entity(name = "Vehicle")
    static class Vehicle {
        @Id
        private int number;

        protected Vehicle() {}

        Vehicle(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    @Entity(name = "Truck")
    static class Truck extends Vehicle {
        private int wheels;

        protected Truck() {}

        Truck(int number, int wheels) {
            super(number);
            this.wheels = wheels;
        }

        int wheels() {
            return wheels;
        }
    }
}
