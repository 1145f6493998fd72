package org.cairnorm.mapping.metamodel;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.Version;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.MappedSuperclassType;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Classes of every kind that the metamodel knows. */
@SuppressWarnings("NullAway")
final class Zoo {
    static final Class<?>[] CLASSES = {
        Named.class,
        Animal.class,
        Bird.class,
        Cage.class,
        Keeper.class,
        Address.class,
        Place.class,
        PlaceId.class,
        Ticket.class
    };

    private Zoo() {}

    @MappedSuperclass
    public abstract static class Named<K> {
        @Id
        K id;

        @Version
        int version;

        String name;
    }

    @Entity
    @NamedQuery(name = "Animal.all", query = "select a from Animal a", resultClass = Animal.class)
    public static class Animal extends Named<Long> {
        @ManyToOne(optional = false)
        Cage cage;

        @ManyToMany
        Set<Keeper> keepers;

        @ElementCollection
        Collection<String> nicknames;

        @ElementCollection
        Map<String, Integer> meals;
    }

    @Entity
    public static class Bird extends Animal {
        int span;
    }

    @Entity(name = "Enclosure")
    public static class Cage extends Named<String> {
        @OneToMany(mappedBy = "cage")
        List<Animal> animals;

        @Embedded
        Address address;

        @OneToMany(mappedBy = "cage")
        @MapKey(name = "name")
        Map<String, Animal> byName;

        @ElementCollection
        Map<Keeper, Integer> shifts;

        @ElementCollection
        Map<Spot, String> signs;

        @OneToOne
        @Nullable Keeper chief;
    }

    @Entity
    @Access(AccessType.PROPERTY)
    public static class Keeper {
        private long number;

        @Id
        public long getNumber() {
            return number;
        }

        public void setNumber(long number) {
            this.number = number;
        }
    }

    @Embeddable
    public static class Address {
        String street;

        @ManyToOne
        Keeper owner;
    }

    /** Only ever a key. */
    @Embeddable
    public record Spot(int x, int y) {}

    @Embeddable
    public record PlaceId(String hall, int row) {}

    @Entity
    public static class Place {
        @EmbeddedId
        PlaceId id;
    }

    public static class TicketId {
        String series;
        int number;
    }

    @Entity
    @IdClass(TicketId.class)
    public static class Ticket {
        @Id
        String series;

        @Id
        int number;
    }

    @StaticMetamodel(Named.class)
    public abstract static class Named_ {
        public static volatile MappedSuperclassType<Named<?>> class_;
        public static volatile SingularAttribute<Named<?>, String> name;
        public static volatile SingularAttribute<Named<?>, ?> id;
    }

    @StaticMetamodel(Animal.class)
    public abstract static class Animal_ extends Named_ {
        public static final String CAGE = "cage";
        public static volatile EntityType<Animal> class_;
        public static volatile SingularAttribute<Animal, Cage> cage;
        public static volatile SetAttribute<Animal, Keeper> keepers;
        public static volatile CollectionAttribute<Animal, String> nicknames;
        public static volatile MapAttribute<Animal, String, Integer> meals;
        public static volatile TypedQueryReference<Animal> _Animal_all_;

        /** Nothing fits it. */
        public static volatile SingularAttribute<Animal, String> gone;
    }

    @StaticMetamodel(Cage.class)
    public abstract static class Cage_ {
        public static volatile ListAttribute<Cage, Animal> animals;
    }

    /** Of the right name, but about something else. */
    @StaticMetamodel(Cage.class)
    public abstract static class Keeper_ {
        public static volatile SingularAttribute<Keeper, Long> number;
    }
}
