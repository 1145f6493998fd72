package org.cairnorm.conformance.language;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ports, ships, people, voyages and cargo: a hierarchy of each inheritance strategy, collections and maps of every kind, and a
 * {@link Gauge} with an attribute of every basic type.
 */
final class Harbour {
    static final List<Class<?>> CLASSES = List.of(
            Town.class,
            Office.class,
            Port.class,
            Person.class,
            Captain.class,
            Pilot.class,
            Ship.class,
            Freighter.class,
            Tanker.class,
            Voyage.class,
            StopKey.class,
            Stop.class,
            Cargo.class,
            Crate.class,
            Barrel.class,
            Gauge.class);

    private Harbour() {}

    /** All that is read has a name, which tells results apart. */
    abstract static class Named {
        abstract String name();

        @Override
        public String toString() {
            return name();
        }
    }

    public enum Flag {
        NORTH,
        SOUTH
    }

    public enum Grade {
        LOW,
        HIGH
    }

    @Embeddable
    static class Town {
        String city = "";

        @Nullable String land;
    }

    @Embeddable
    static class Office extends Named {
        String street = "";

        @Embedded
        Town town = new Town();

        @ManyToMany
        Set<Person> clerks = new HashSet<>();

        @Override
        String name() {
            return street + "/" + town.city;
        }
    }

    @Entity(name = "Port")
    static class Port extends Named {
        @Id
        int id;

        String name = "";

        @Embedded
        @Nullable Office office;

        @OneToMany(mappedBy = "home")
        Set<Ship> ships = new HashSet<>();

        @ElementCollection
        @MapKeyColumn(name = "berth")
        @Column(name = "depth")
        Map<String, Integer> depths = new HashMap<>();

        @ElementCollection
        @MapKeyJoinColumn(name = "ship")
        @Column(name = "fee")
        Map<Ship, Integer> fees = new HashMap<>();

        @ManyToMany
        @JoinTable(name = "PortPilot")
        @MapKeyColumn(name = "shift")
        Map<String, Pilot> pilots = new HashMap<>();

        @Override
        String name() {
            return name;
        }
    }

    @Entity(name = "Person")
    static class Person extends Named {
        @Id
        int id;

        String name = "";

        @Nullable Integer age;

        @Nullable Grade grade;

        @Override
        String name() {
            return name;
        }
    }

    @Entity(name = "Captain")
    static class Captain extends Person {
        int stars;
    }

    @Entity(name = "Pilot")
    static class Pilot extends Person {
        String area = "";
    }

    @Entity(name = "Ship")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Ship extends Named {
        @Id
        int id;

        @Version
        int version;

        String name = "";

        @Nullable Integer tonnage;

        @Nullable LocalDate launched;

        @Enumerated(EnumType.STRING)
        @Nullable Flag flag;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Port home;

        @OneToOne(fetch = FetchType.LAZY)
        @Nullable Captain captain;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Ship escort;

        @OneToMany
        @OrderColumn(name = "rank_on_board")
        List<Person> crew = new ArrayList<>();

        @ElementCollection
        @Column(name = "nickname")
        Set<String> nicknames = new HashSet<>();

        @OneToMany(mappedBy = "ship")
        Set<Voyage> voyages = new HashSet<>();

        @Override
        String name() {
            return name;
        }
    }

    @Entity(name = "Freighter")
    static class Freighter extends Ship {
        int containers;
    }

    @Entity(name = "Tanker")
    static class Tanker extends Ship {
        @Column(name = "capacity", precision = 10, scale = 2)
        BigDecimal volume = BigDecimal.ZERO;

        boolean doubleHull;
    }

    @Entity(name = "Voyage")
    static class Voyage extends Named {
        @Id
        int id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Ship ship;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Port origin;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Port target;

        @Nullable LocalDateTime departure;

        @OneToMany(mappedBy = "voyage")
        Set<Cargo> cargo = new HashSet<>();

        @Override
        String name() {
            return "V" + id;
        }
    }

    @Embeddable
    record StopKey(int voyage, int number) {}

    @Entity(name = "Stop")
    static class Stop extends Named {
        @EmbeddedId
        StopKey key = new StopKey(0, 0);

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Port port;

        @Override
        String name() {
            return key.voyage() + "." + key.number();
        }
    }

    @Entity(name = "Cargo")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Cargo extends Named {
        @Id
        int id;

        String ware = "";

        int weight;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Voyage voyage;

        @Override
        String name() {
            return ware + id;
        }
    }

    @Entity(name = "Crate")
    static class Crate extends Cargo {
        int height;
    }

    @Entity(name = "Barrel")
    static class Barrel extends Cargo {
        int litres;
    }

    @Entity(name = "Gauge")
    static class Gauge extends Named {
        @Id
        int id;

        @Nullable Short small;

        @Nullable Integer whole;

        @Nullable Long large;

        @Nullable Float thin;

        @Nullable Double wide;

        @Nullable BigInteger huge;

        @Column(precision = 10, scale = 2)
        @Nullable BigDecimal exact;

        @Nullable Boolean open;

        @Nullable String text;

        @Nullable Character mark;

        @Nullable Grade grade;

        @Nullable LocalDate day;

        @Nullable LocalTime clock;

        @Nullable LocalDateTime moment;

        @Override
        String name() {
            return "G" + id;
        }
    }
}
