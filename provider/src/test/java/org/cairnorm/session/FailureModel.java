package org.cairnorm.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A little of everything that a unit of work can store. */
final class FailureModel {
    private FailureModel() {}

    static final List<Class<?>> CLASSES = List.of(Shelf.class, Volume.class);

    @Entity(name = "Shelf")
    static class Shelf {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable Long id;

        @Version
        @Nullable Integer version;

        String name = "";

        @OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Volume> volumes = new ArrayList<>();

        protected Shelf() {}

        Shelf(String name) {
            this.name = name;
        }

        Shelf with(String... titles) {
            for (String title : titles) {
                volumes.add(new Volume(title, this));
            }
            return this;
        }
    }

    @Entity(name = "Volume")
    static class Volume {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable Long id;

        String title = "";

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Shelf shelf;

        @ElementCollection
        Set<String> marks = new HashSet<>(Set.of("first", "second"));

        protected Volume() {}

        Volume(String title, Shelf shelf) {
            this.title = title;
            this.shelf = shelf;
        }
    }
}
