package org.cairnorm.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that an instance can carry from one persistence context to another. */
final class MergeModel {
    private MergeModel() {}

    static final List<Class<?>> CLASSES =
            List.of(Company.class, Person.class, Badge.class, Address.class, Period.class);

    @Entity(name = "Company")
    static class Company implements Serializable {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private @Nullable Long id;

        @Version
        private @Nullable Integer version;

        private String name = "";

        @OneToMany(mappedBy = "employer", cascade = CascadeType.ALL, orphanRemoval = true)
        private Set<Person> staff = new HashSet<>();

        @ElementCollection
        @OrderColumn
        private List<String> slogans = new ArrayList<>();

        @ElementCollection
        @MapKeyColumn(name = "place")
        @CollectionTable(name = "Company_offices")
        private Map<String, Address> offices = new HashMap<>();

        protected Company() {}

        Company(String name) {
            this.name = name;
        }

        Company hire(Person... people) {
            for (Person person : people) {
                person.employer = this;
                staff.add(person);
            }
            return this;
        }

        @Nullable Long id() {
            return id;
        }

        @Nullable Integer version() {
            return version;
        }

        void version(@Nullable Integer newVersion) {
            this.version = newVersion;
        }

        String name() {
            return name;
        }

        void name(String newName) {
            this.name = newName;
        }

        Set<Person> staff() {
            return staff;
        }

        List<String> slogans() {
            return slogans;
        }

        void slogans(List<String> newSlogans) {
            this.slogans = newSlogans;
        }

        Map<String, Address> offices() {
            return offices;
        }

        Person person(String called) {
            return staff.stream()
                    .filter(person -> person.name.equals(called))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Equal by name, which must be there before a person is put into a set. */
    @Entity(name = "Person")
    static class Person implements Serializable {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Integer id;

        @Column(nullable = false)
        private String name = "";

        private @Nullable String remark;

        @Embedded
        private @Nullable Address home;

        private @Nullable Period contract;

        private @Nullable Date birth;

        private byte @Nullable [] photo;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.MERGE)
        private @Nullable Company employer;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        private @Nullable Person friend;

        @ManyToOne(fetch = FetchType.LAZY)
        private @Nullable Badge badge;

        @ManyToMany
        private List<Badge> oldBadges = new ArrayList<>();

        protected Person() {}

        Person(String name) {
            this.name = name;
        }

        @Nullable Integer id() {
            return id;
        }

        String name() {
            return name;
        }

        @Nullable String remark() {
            return remark;
        }

        void remark(@Nullable String newRemark) {
            this.remark = newRemark;
        }

        @Nullable Address home() {
            return home;
        }

        void home(@Nullable Address newHome) {
            this.home = newHome;
        }

        @Nullable Period contract() {
            return contract;
        }

        void contract(@Nullable Period newContract) {
            this.contract = newContract;
        }

        @Nullable Date birth() {
            return birth;
        }

        void birth(@Nullable Date newBirth) {
            this.birth = newBirth;
        }

        byte @Nullable [] photo() {
            return photo;
        }

        void photo(byte @Nullable [] newPhoto) {
            this.photo = newPhoto;
        }

        @Nullable Company employer() {
            return employer;
        }

        void employer(@Nullable Company newEmployer) {
            this.employer = newEmployer;
        }

        @Nullable Person friend() {
            return friend;
        }

        Person friend(@Nullable Person newFriend) {
            this.friend = newFriend;
            return this;
        }

        @Nullable Badge badge() {
            return badge;
        }

        void badge(@Nullable Badge newBadge) {
            this.badge = newBadge;
        }

        List<Badge> oldBadges() {
            return oldBadges;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Person person && name().equals(person.name());
        }

        @Override
        public int hashCode() {
            return Objects.hash(name());
        }
    }

    /** Nothing cascades to it. */
    @Entity(name = "Badge")
    static class Badge implements Serializable {
        @Id
        private String number = "";

        private String color = "";

        protected Badge() {}

        Badge(String number, String color) {
            this.number = number;
            this.color = color;
        }

        String number() {
            return number;
        }

        String color() {
            return color;
        }

        void color(String newColor) {
            this.color = newColor;
        }
    }

    @Embeddable
    static class Address implements Serializable {
        private String street = "";
        private @Nullable String town;

        protected Address() {}

        Address(String street, @Nullable String town) {
            this.street = street;
            this.town = town;
        }

        String street() {
            return street;
        }

        @Nullable String town() {
            return town;
        }

        void town(@Nullable String newTown) {
            this.town = newTown;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Address address
                    && street.equals(address.street)
                    && Objects.equals(town, address.town);
        }

        @Override
        public int hashCode() {
            return Objects.hash(street, town);
        }
    }

    @Embeddable
    record Period(int firstYear, int lastYear) implements Serializable {}
}
