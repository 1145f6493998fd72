package org.cairnorm.loading.woven;

import jakarta.persistence.Basic;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entities with everything that only an enhanced class can leave unloaded. */
public final class Music {
    public static final Class<?>[] CLASSES = {
        Album.class, Label.class, Artist.class, Band.class, Critique.class, Track.class, Cover.class
    };

    private Music() {}

    @Embeddable
    public static class Cover {
        @Nullable String painter;

        int size;
    }

    @Entity
    public static class Album {
        @Id
        long id;

        @Nullable String title;

        @Basic(fetch = FetchType.LAZY)
        @Nullable String notes;

        @Basic(fetch = FetchType.LAZY)
        int length;

        @Basic(fetch = FetchType.LAZY)
        byte @Nullable [] sample;

        @Embedded
        @Nullable Cover cover;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Label label;

        @ManyToOne
        @JoinColumn(name = "second_label")
        @Nullable Label secondLabel;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Artist artist;

        @OneToOne(mappedBy = "album", fetch = FetchType.LAZY)
        @Nullable Critique critique;

        @OneToMany(mappedBy = "album")
        List<Track> tracks = new ArrayList<>();

        @ElementCollection
        Set<String> genres = new HashSet<>();

        @ElementCollection
        Map<Label, Integer> sales = new HashMap<>();

        public @Nullable String getTitle() {
            return title;
        }

        public void setTitle(@Nullable String title) {
            this.title = title;
        }
    }

    @Entity
    public static class Label {
        @Id
        long id;

        @Nullable String name;

        public @Nullable String getName() {
            return name;
        }
    }

    @Entity
    public static class Artist {
        @Id
        long id;

        @Nullable String name;
    }

    @Entity
    public static class Band extends Artist {
        int members;
    }

    @Entity
    public static class Critique {
        @Id
        long id;

        int stars;

        @OneToOne(fetch = FetchType.LAZY)
        @Nullable Album album;
    }

    @Entity
    public static class Track {
        @Id
        long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Album album;
    }
}
