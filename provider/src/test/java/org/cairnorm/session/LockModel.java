package org.cairnorm.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Versions of all types, and an entity with everything that counts as its state and everything that does not. */
final class LockModel {
    private LockModel() {}

    static final List<Class<? extends Versioned>> VERSIONED = List.of(
            PrimitiveInt.class,
            BoxedInt.class,
            PrimitiveLong.class,
            BoxedLong.class,
            PrimitiveShort.class,
            BoxedShort.class,
            OfTimestamp.class,
            OfInstant.class,
            OfLocalDateTime.class);

    static final List<Class<?>> CLASSES = classes();

    private static List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>(VERSIONED);
        classes.addAll(List.of(Order.class, Line.class, Remark.class, Product.class));
        return List.copyOf(classes);
    }

    @MappedSuperclass
    abstract static class Versioned {
        @Id
        int id;

        String name = "";

        abstract @Nullable Object version();
    }

    @Entity(name = "PrimitiveInt")
    static class PrimitiveInt extends Versioned {
        @Version
        int version;

        @Override
        @Nullable Object version() {
            return version;
        }
    }

    @Entity(name = "BoxedInt")
    static class BoxedInt extends Versioned {
        @Version
        @Nullable Integer version;

        @Override
        @Nullable Object version() {
            return version;
        }
    }

    @Entity(name = "PrimitiveLong")
    static class PrimitiveLong extends Versioned {
        @Version
        long version;

        @Override
        @Nullable Object version() {
            return version;
        }
    }

    @Entity(name = "BoxedLong")
    static class BoxedLong extends Versioned {
        @Version
        @Nullable Long version;

        @Override
        @Nullable Object version() {
            return version;
        }
    }

    @Entity(name = "PrimitiveShort")
    static class PrimitiveShort extends Versioned {
        @Version
        short version;

        @Override
        @Nullable Object version() {
            return version;
        }
    }

    @Entity(name = "BoxedShort")
    static class BoxedShort extends Versioned {
        @Version
        @Nullable Short version;

        @Override
        @Nullable Object version() {
            return version;
        }
    }

    @Entity(name = "OfTimestamp")
    static class OfTimestamp extends Versioned {
        @Version
        @Nullable Timestamp version;

        @Override
        @Nullable Object version() {
            return version;
        }
    }

    @Entity(name = "OfInstant")
    static class OfInstant extends Versioned {
        @Version
        @Nullable Instant version;

        @Override
        @Nullable Object version() {
            return version;
        }
    }

    @Entity(name = "OfLocalDateTime")
    static class OfLocalDateTime extends Versioned {
        @Version
        @Nullable LocalDateTime version;

        @Override
        @Nullable Object version() {
            return version;
        }
    }

    @Entity(name = "Orders")
    static class Order {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable Long id;

        @Version
        int version;

        String customer = "";

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Product gift;

        @ElementCollection
        Set<String> tags = new HashSet<>();

        @ManyToMany
        List<Product> products = new ArrayList<>();

        @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
        List<Line> lines = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn(name = "order_id")
        List<Remark> remarks = new ArrayList<>();

        protected Order() {}

        Order(String customer) {
            this.customer = customer;
        }

        String customer() {
            return customer;
        }
    }

    @Entity(name = "Line")
    static class Line {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable Long id;

        @Version
        int version;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Order order;

        protected Line() {}

        Line(Order order) {
            this.order = order;
        }
    }

    @Entity(name = "Remark")
    static class Remark {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable Long id;

        String text = "";
    }

    /** Has no version. */
    @Entity(name = "Product")
    static class Product {
        @Id
        int id;

        String name = "";

        protected Product() {}

        Product(int id) {
            this.id = id;
        }
    }
}
