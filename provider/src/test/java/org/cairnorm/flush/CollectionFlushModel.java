package org.cairnorm.flush;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One owner with every kind of collection. */
final class CollectionFlushModel {
    private CollectionFlushModel() {}

    static final List<Class<?>> CLASSES = List.of(Album.class, Track.class, Genre.class, Award.class, Note.class);

    @Entity(name = "Album")
    static class Album {
        @Id
        int id;

        @Version
        int version;

        String title = "";

        @ElementCollection
        Set<String> labels = new HashSet<>();

        @ElementCollection
        List<String> bag = new ArrayList<>();

        @ElementCollection
        @OrderColumn
        List<String> ranking = new ArrayList<>();

        @ElementCollection
        @MapKeyColumn(name = "lang")
        Map<String, String> titles = new HashMap<>();

        @ElementCollection
        Set<Award> awards = new HashSet<>();

        @ElementCollection
        List<Note> notes = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @JoinColumn(name = "album_id")
        @OrderColumn(name = "place")
        List<Track> tracks = new ArrayList<>();

        @OneToMany
        @JoinTable(name = "album_encores")
        @OrderColumn
        List<Track> encores = new ArrayList<>();

        @OneToMany
        @JoinTable(name = "album_moods")
        @MapKeyColumn(name = "mood")
        Map<String, Track> byMood = new HashMap<>();

        @ManyToMany
        Set<Genre> genres = new HashSet<>();

        @ElementCollection
        @Nullable List<String> unset;

        protected Album() {}

        Album(int id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    @Entity(name = "Track")
    static class Track {
        @Id
        int id;

        String name = "";

        protected Track() {}

        Track(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity(name = "Genre")
    static class Genre {
        @Id
        @Nullable String name;

        @ManyToMany(mappedBy = "genres")
        Set<Album> albums = new HashSet<>();

        protected Genre() {}

        Genre(String name) {
            this.name = name;
        }
    }

    /** Cannot change. */
    @Embeddable
    record Award(
            @Column(name = "award_name") String name,
            @Column(name = "award_year") @Nullable Integer year) {}

    /** Can be changed in place. */
    @Embeddable
    static class Note {
        @Column(name = "note_text")
        String text = "";

        @Column(name = "note_page")
        @Nullable Integer page;

        protected Note() {}

        Note(String text, @Nullable Integer page) {
            this.text = text;
            this.page = page;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Note note && note.text.equals(text) && Objects.equals(note.page, page);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }
}
