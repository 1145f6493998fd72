package org.cairnorm.session.queries;

import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FetchType;
import jakarta.persistence.FieldResult;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.PostLoad;
import jakarta.persistence.SqlResultSetMapping;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entities of all kinds that an SQL query can give. */
final class NativeModel {
    static final List<Class<?>> CLASSES = List.of(
            City.class,
            Place.class,
            Company.class,
            Machine.class,
            Crane.class,
            Truck.class,
            Animal.class,
            Cat.class,
            Dog.class,
            Shape.class,
            Circle.class,
            Square.class);

    private NativeModel() {}

    @Entity(name = "City")
    @IdClass(CityId.class)
    static class City {
        @Id
        String country = "";

        @Id
        @Column(name = "city_name")
        String name = "";

        int people;

        protected City() {}

        City(String country, String name, int people) {
            this.country = country;
            this.name = name;
            this.people = people;
        }

        int people() {
            return people;
        }
    }

    static class CityId implements Serializable {
        private static final long serialVersionUID = 1L;
        String country = "";
        String name = "";

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof CityId that && country.equals(that.country) && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(country, name);
        }
    }

    @Embeddable
    static class Place {
        String street = "";

        @Column(name = "house_number")
        int number;

        protected Place() {}

        Place(String street, int number) {
            this.street = street;
            this.number = number;
        }
    }

    @Entity(name = "Company")
    @SqlResultSetMapping(
            name = "companyAndCity",
            entities = {
                @EntityResult(
                        entityClass = Company.class,
                        fields = {
                            @FieldResult(name = "id", column = "company_id"),
                            @FieldResult(name = "place.street", column = "way"),
                            @FieldResult(name = "city.country", column = "in_country"),
                            @FieldResult(name = "city.name", column = "in_city")
                        }),
                @EntityResult(entityClass = City.class)
            },
            columns = @ColumnResult(name = "total", type = Long.class))
    @SqlResultSetMapping(
            name = "summary",
            classes =
                    @ConstructorResult(
                            targetClass = Summary.class,
                            columns = {@ColumnResult(name = "name"), @ColumnResult(name = "worth")}))
    @SqlResultSetMapping(
            name = "typed",
            columns = {
                @ColumnResult(name = "founded", type = LocalDate.class),
                @ColumnResult(name = "worth", type = String.class),
                @ColumnResult(name = "name")
            })
    @NamedNativeQuery(
            name = "Company.locked",
            query = "select * from Company where id = ?1",
            entities = @EntityResult(entityClass = Company.class, lockMode = LockModeType.PESSIMISTIC_WRITE))
    static class Company {
        @Id
        int id;

        String name = "";
        BigDecimal worth = BigDecimal.ZERO;
        LocalDate founded = LocalDate.EPOCH;

        @Embedded
        @Nullable Place place;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "city_country", referencedColumnName = "country")
        @JoinColumn(name = "city_city_name", referencedColumnName = "city_name")
        @Nullable City city;

        transient boolean loaded;

        protected Company() {}

        Company(int id, String name, @Nullable Place place, @Nullable City city) {
            this.id = id;
            this.name = name;
            this.worth = new BigDecimal(id * 100).setScale(2);
            this.founded = LocalDate.of(2000, 1, id);
            this.place = place;
            this.city = city;
        }

        @PostLoad
        void loaded() {
            loaded = true;
        }
    }

    /** What a company comes down to. */
    public static final class Summary {
        final String name;
        final double worth;

        public Summary(String name, double worth) {
            this.name = name;
            this.worth = worth;
        }

        public Summary(int wrong, int types) {
            throw new AssertionError("The other constructor fits better: " + wrong + types);
        }
    }

    @Entity(name = "Machine")
    @DiscriminatorColumn(name = "kind")
    abstract static class Machine {
        @Id
        int id;

        String name = "";
    }

    @Entity(name = "Crane")
    @DiscriminatorValue("crane")
    static class Crane extends Machine {
        int height;
    }

    @Entity(name = "Truck")
    @DiscriminatorValue("truck")
    static class Truck extends Machine {
        @Nullable String plate;
    }

    @Entity(name = "Animal")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Animal {
        @Id
        int id;

        String name = "";
    }

    @Entity(name = "Cat")
    static class Cat extends Animal {
        int lives;
    }

    @Entity(name = "Dog")
    static class Dog extends Animal {
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Cat enemy;
    }

    @Entity(name = "Shape")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape {
        @Id
        int id;
    }

    @Entity(name = "Circle")
    @SqlResultSetMapping(
            name = "circleAndSquare",
            entities = {@EntityResult(entityClass = Circle.class), @EntityResult(entityClass = Square.class)})
    static class Circle extends Shape {
        int radius;
    }

    @Entity(name = "Square")
    static class Square extends Shape {
        int side;
    }
}
