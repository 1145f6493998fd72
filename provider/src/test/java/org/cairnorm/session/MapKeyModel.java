package org.cairnorm.session;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps keyed by entities and embeddables, with every kind of value in every kind of table. */
final class MapKeyModel {
    private MapKeyModel() {}

    static final List<Class<?>> CLASSES = List.of(
            Market.class,
            Product.class,
            Edition.class,
            EditionId.class,
            Stall.class,
            Booth.class,
            Seller.class,
            Place.class,
            Extent.class,
            Stock.class);

    @Entity(name = "Market")
    static class Market {
        @Id
        int id;

        @Version
        int version;

        // entity → basic, embeddable, entity

        @ElementCollection
        Map<Product, Integer> prices = new HashMap<>();

        @ElementCollection
        Map<Product, Stock> stocks = new HashMap<>();

        @ElementCollection
        @MapKeyJoinColumn(name = "edition_title", referencedColumnName = "title")
        @MapKeyJoinColumn(name = "edition_nr", referencedColumnName = "nr")
        Map<Edition, String> shelves = new HashMap<>();

        @ManyToMany
        @JoinTable(name = "Agency")
        Map<Product, Seller> agents = new HashMap<>();

        @OneToMany(cascade = CascadeType.PERSIST)
        @JoinColumn(name = "market_id")
        Map<Product, Stall> stalls = new HashMap<>();

        @OneToMany(mappedBy = "market", cascade = CascadeType.ALL, orphanRemoval = true)
        Map<Product, Booth> booths = new HashMap<>();

        @SuppressWarnings("rawtypes")
        @ElementCollection(targetClass = Integer.class)
        @MapKeyClass(Product.class)
        @MapKeyJoinColumn(name = "article")
        Map untyped = new HashMap();

        // embeddable → basic, embeddable, entity

        @ElementCollection
        Map<Place, String> phones = new HashMap<>();

        @ElementCollection
        @CollectionTable(name = "Rent")
        @AttributeOverride(name = "key.width", column = @Column(name = "w", nullable = false))
        @AttributeOverride(name = "key.height", column = @Column(name = "h", nullable = false))
        @AttributeOverride(name = "value.amount", column = @Column(name = "rent"))
        Map<Extent, Stock> rents = new HashMap<>();

        @OneToMany
        @JoinTable(name = "Corner")
        Map<Place, Stall> corners = new HashMap<>();

        @OneToMany
        @JoinColumn(name = "measured_id")
        Map<Extent, Stall> measured = new HashMap<>();

        @ManyToMany
        Set<Seller> sellers = new HashSet<>();

        protected Market() {}

        Market(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Product")
    static class Product {
        @Id
        int id;

        @Nullable String name;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Seller maker;

        protected Product() {}

        Product(int id, String name) {
            this.id = id;
            this.name = name;
        }

        /** As users write it: asks for more than the identifier. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Product that && Objects.equals(that.getName(), getName());
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(getName());
        }

        public @Nullable String getName() {
            return name;
        }
    }

    @Entity(name = "Edition")
    static class Edition {
        @EmbeddedId
        @Nullable EditionId id;

        protected Edition() {}

        Edition(String title, int nr) {
            this.id = new EditionId(title, nr);
        }
    }

    @Embeddable
    record EditionId(String title, int nr) {}

    @Entity(name = "Stall")
    static class Stall {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable Integer id;

        @Nullable String owner;

        protected Stall() {}

        Stall(String owner) {
            this.owner = owner;
        }
    }

    @Entity(name = "Booth")
    static class Booth {
        @Id
        int id;

        @ManyToOne
        @Nullable Market market;

        protected Booth() {}

        Booth(int id, Market market) {
            this.id = id;
            this.market = market;
        }
    }

    @Entity(name = "Seller")
    static class Seller {
        @Id
        int id;

        @Nullable String name;

        @ManyToMany(mappedBy = "sellers")
        @MapKeyColumn(name = "season")
        Map<String, Market> seasons = new HashMap<>();

        protected Seller() {}

        Seller(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    /** Can be changed in place. */
    @Embeddable
    static class Place {
        @Nullable String city;

        @Nullable String zip;

        protected Place() {}

        Place(String city, @Nullable String zip) {
            this.city = city;
            this.zip = zip;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place that && Objects.equals(that.city, city) && Objects.equals(that.zip, zip);
        }

        @Override
        public int hashCode() {
            return Objects.hash(city, zip);
        }
    }

    /** Cannot change. */
    @Embeddable
    record Extent(int width, int height) {}

    @Embeddable
    static class Stock {
        int amount;

        protected Stock() {}

        Stock(int amount) {
            this.amount = amount;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Stock stock && stock.amount == amount;
        }

        @Override
        public int hashCode() {
            return amount;
        }
    }
}
