package org.cairnorm.loading;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rarer associations and collections. */
final class Studio {
    static final Class<?>[] CLASSES = {
        Film.class,
        Person.class,
        Star.class,
        Scene.class,
        Staff.class,
        Credit.class,
        Role.class,
        Prize.class,
        Loose.class
    };

    private Studio() {}

    @Entity
    static class Person {
        @Id
        long id;

        @Nullable String name;

        @OneToMany(mappedBy = "staff.director")
        Set<Film> directed = new HashSet<>();
    }

    @Entity
    static class Star extends Person {
        int fame;
    }

    /** In an entity, with associations and a collection. */
    @Embeddable
    static class Staff {
        @ManyToOne
        @Nullable Person director;

        @Nullable String motto;

        @ElementCollection
        Set<String> helpers = new HashSet<>();

        @OneToMany
        @JoinColumn(name = "guest_of")
        List<Person> guests = new ArrayList<>();
    }

    /** A record with an association of which a reference can be made. */
    @Embeddable
    record Prize(
            @Column(name = "prize_name") @Nullable String name,
            @ManyToOne @Nullable Scene scene,
            int prizeMoney) {}

    /** In a collection table, with associations. */
    @Embeddable
    static class Credit {
        @ManyToOne
        @Nullable Person who;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Scene where;

        int place;
    }

    @Embeddable
    record Role(
            String name,
            @ManyToOne(fetch = FetchType.LAZY) @Nullable Scene scene) {}

    @Entity
    static class Scene {
        @Id
        long id;

        @Nullable String title;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Film film;

        public @Nullable String getTitle() {
            return title;
        }
    }

    @Entity
    static class Film {
        @Id
        long id;

        @Embedded
        @AssociationOverride(name = "guests", joinColumns = @JoinColumn(name = "guest_of"))
        @Nullable Staff staff;

        @Embedded
        @Nullable Prize prize;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinTable(
                name = "Opening",
                joinColumns = @JoinColumn(name = "film"),
                inverseJoinColumns = @JoinColumn(name = "scene"))
        @Nullable Scene opening;

        @OneToMany(mappedBy = "film")
        @OrderColumn(name = "position_in_film")
        List<Scene> scenes = new ArrayList<>();

        @OneToMany
        @JoinTable(
                name = "Extra",
                joinColumns = @JoinColumn(name = "film"),
                inverseJoinColumns = @JoinColumn(name = "scene"))
        @OrderColumn(name = "pos")
        List<Scene> extras = new ArrayList<>();

        @ManyToMany
        @JoinTable(
                name = "Casting",
                joinColumns = @JoinColumn(name = "film"),
                inverseJoinColumns = @JoinColumn(name = "person"))
        @MapKeyColumn(name = "part")
        Map<String, Person> cast = new HashMap<>();

        @ManyToMany
        @JoinTable(
                name = "Crowd",
                joinColumns = @JoinColumn(name = "film"),
                inverseJoinColumns = @JoinColumn(name = "person"))
        @OrderBy
        List<Person> crowd = new ArrayList<>();

        @ElementCollection
        @OrderBy("place desc")
        List<Credit> credits = new ArrayList<>();

        @ElementCollection
        Set<Role> roles = new HashSet<>();
    }

    /** Refers to a row that may be missing. */
    @Entity
    static class Loose {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        @Nullable Scene scene;
    }
}
