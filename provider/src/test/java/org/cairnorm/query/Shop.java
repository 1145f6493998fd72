package org.cairnorm.query;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A shop: every kind of association, collection, identifier and inheritance that queries lead through. */
@SuppressWarnings("NullAway")
public final class Shop {
    public static final Class<?>[] CLASSES = {
        Country.class,
        Address.class,
        Customer.class,
        Card.class,
        Order.class,
        Line.class,
        Tag.class,
        Product.class,
        Book.class,
        Disc.class,
        Payment.class,
        Cash.class,
        Transfer.class,
        Asset.class,
        House.class,
        Vehicle.class,
        Shelf.class,
        ShelfId.class,
        Box.class,
        Gift.class
    };

    private Shop() {}

    public enum Status {
        NEW,
        GOOD,
        BAD
    }

    public static class YesNo implements AttributeConverter<Boolean, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Boolean value) {
            return value == null ? null : value ? "Y" : "N";
        }

        @Override
        public @Nullable Boolean convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : text.equals("Y");
        }
    }

    @Entity
    public static class Country {
        @Id
        String code = "";

        String name = "";

        public String getName() {
            return name;
        }
    }

    @Embeddable
    public static class Address {
        @Nullable String street;

        @Nullable String city;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Country country;
    }

    @Entity
    @SecondaryTable(name = "CustomerNotes")
    public static class Customer {
        @Id
        long id;

        String name = "";

        @Embedded
        @Nullable Address home;

        @Enumerated(EnumType.STRING)
        @Nullable Status status;

        @Convert(converter = YesNo.class)
        @Nullable Boolean active;

        boolean member;

        @Nullable LocalDate joined;

        @Nullable BigDecimal balance;

        @Nullable Integer age;

        @Column(table = "CustomerNotes")
        @Nullable String notes;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Customer referrer;

        @OneToOne(mappedBy = "holder", fetch = FetchType.LAZY)
        @Nullable Card card;

        @OneToMany(mappedBy = "customer")
        List<Order> orders = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "Nickname", joinColumns = @JoinColumn(name = "customer_id"))
        @Column(name = "nickname")
        Set<String> nicknames = new HashSet<>();

        @ElementCollection
        @CollectionTable(name = "Phone", joinColumns = @JoinColumn(name = "customer_id"))
        @MapKeyColumn(name = "kind")
        @Column(name = "digits")
        Map<String, String> phones = new HashMap<>();

        @ElementCollection
        @CollectionTable(name = "Stay", joinColumns = @JoinColumn(name = "customer_id"))
        List<Address> stays = new ArrayList<>();

        public String getName() {
            return name;
        }
    }

    @Entity
    public static class Card {
        @Id
        long id;

        String number = "";

        @OneToOne(fetch = FetchType.LAZY)
        @Nullable Customer holder;
    }

    @Entity
    @Table(name = "Orders")
    public static class Order {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Customer customer;

        @Nullable BigDecimal total;

        @Nullable LocalDateTime placed;

        @OneToMany(mappedBy = "order")
        Set<Line> lines = new HashSet<>();

        @ManyToMany
        @JoinTable(
                name = "OrderTag",
                joinColumns = @JoinColumn(name = "order_id"),
                inverseJoinColumns = @JoinColumn(name = "tag_id"))
        Set<Tag> tags = new HashSet<>();

        @Version
        int version;

        public @Nullable Customer getCustomer() {
            return customer;
        }

        public Set<Line> getLines() {
            return lines;
        }
    }

    public static class LineId {
        long order;
        int number;

        public LineId() {}

        public LineId(long order, int number) {
            this.order = order;
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LineId that && order == that.order && number == that.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(order, number);
        }
    }

    @Entity
    @IdClass(LineId.class)
    public static class Line {
        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Order order;

        @Id
        int number;

        int quantity;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Product product;
    }

    @Entity
    public static class Tag {
        @Id
        long id;

        String word = "";

        @ManyToMany(mappedBy = "tags")
        List<Order> orders = new ArrayList<>();
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    public static class Product {
        @Id
        long id;

        String name = "";

        @Nullable BigDecimal price;
    }

    @Entity
    public static class Book extends Product {
        int pages;

        @Nullable String isbn;

        @ElementCollection
        @CollectionTable(name = "BookAuthor", joinColumns = @JoinColumn(name = "book_id"))
        @OrderColumn(name = "place")
        @Column(name = "author")
        List<String> authors = new ArrayList<>();
    }

    @Entity
    public static class Disc extends Product {
        int minutes;
    }

    @Entity
    public abstract static class Payment {
        @Id
        long id;

        @Nullable BigDecimal amount;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Order paid;
    }

    @Entity
    @DiscriminatorValue("C")
    public static class Cash extends Payment {
        @Nullable String till;
    }

    @Entity
    @DiscriminatorValue("T")
    public static class Transfer extends Payment {
        @Nullable String iban;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Asset {
        @Id
        long id;

        String name = "";

        int worth;
    }

    @Entity
    public static class House extends Asset {
        int floors;
    }

    @Entity
    public static class Vehicle extends Asset {
        int wheels;
    }

    @Embeddable
    public record ShelfId(
            @Column(name = "hall") String hall,
            @Column(name = "place") int place) {}

    @Entity
    public static class Shelf {
        @EmbeddedId
        @Nullable ShelfId id;

        int width;
    }

    @Entity
    public static class Box {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Shelf shelf;

        @OneToMany
        @OrderColumn(name = "place")
        @JoinColumn(name = "box_id")
        List<Gift> gifts = new ArrayList<>();
    }

    @Entity
    public static class Gift {
        @Id
        long id;

        String label = "";
    }

    /** What constructor expressions make. */
    public record Summary(String name, long count) {}

    /** With a primitive that cannot be null. */
    public record Aged(String name, int age) {}
}
