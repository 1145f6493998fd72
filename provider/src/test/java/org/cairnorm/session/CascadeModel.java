package org.cairnorm.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Associations of every kind with every cascade, with orphan removal, and chains of any length. */
final class CascadeModel {
    private CascadeModel() {}

    static final List<Class<?>> CLASSES = List.of(
            Leaf.class,
            Hub.class,
            Links.class,
            Album.class,
            Track.class,
            Cover.class,
            Note.class,
            Link.class,
            Ring.class);

    @Entity(name = "Leaf")
    static class Leaf {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private @Nullable Long id;

        private String name = "";

        protected Leaf() {}

        Leaf(String name) {
            this.name = name;
        }

        @Nullable Long id() {
            return id;
        }

        String name() {
            return name;
        }

        void name(String newName) {
            this.name = newName;
        }
    }

    /** Has one association of each cascade, and a collection of each cascade. */
    @Entity(name = "Hub")
    static class Hub {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private @Nullable Long id;

        private String name = "";

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Leaf plain;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
        @Nullable Leaf persistOne;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.REMOVE)
        @Nullable Leaf removeOne;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.REFRESH)
        @Nullable Leaf refreshOne;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.DETACH)
        @Nullable Leaf detachOne;

        @ManyToMany
        @JoinTable(name = "Hub_plain")
        List<Leaf> plainMany = new ArrayList<>();

        @ManyToMany(cascade = CascadeType.PERSIST)
        @JoinTable(name = "Hub_persist")
        List<Leaf> persistMany = new ArrayList<>();

        @ManyToMany(cascade = CascadeType.REMOVE)
        @JoinTable(name = "Hub_remove")
        List<Leaf> removeMany = new ArrayList<>();

        @ManyToMany(cascade = CascadeType.REFRESH)
        @JoinTable(name = "Hub_refresh")
        List<Leaf> refreshMany = new ArrayList<>();

        @ManyToMany(cascade = CascadeType.DETACH)
        @JoinTable(name = "Hub_detach")
        List<Leaf> detachMany = new ArrayList<>();

        @ManyToMany(cascade = CascadeType.ALL)
        @JoinTable(name = "Hub_named")
        @MapKeyColumn(name = "name")
        Map<String, Leaf> named = new HashMap<>();

        @Nullable Links links;

        protected Hub() {}

        Hub(String name) {
            this.name = name;
        }

        @Nullable Long id() {
            return id;
        }

        String name() {
            return name;
        }

        /** Every leaf that the hub refers to in some way. */
        List<Leaf> leaves() {
            List<Leaf> leaves = new ArrayList<>();
            for (Leaf leaf : new Leaf[] {plain, persistOne, removeOne, refreshOne, detachOne}) {
                if (leaf != null) {
                    leaves.add(leaf);
                }
            }
            List.of(plainMany, persistMany, removeMany, refreshMany, detachMany).forEach(leaves::addAll);
            leaves.addAll(named.values());
            if (links != null && links.embeddedLeaf != null) {
                leaves.add(links.embeddedLeaf);
            }
            return leaves;
        }

        static Hub full() {
            Hub hub = new Hub("full");
            hub.plain = new Leaf("plain");
            hub.persistOne = new Leaf("persist");
            hub.removeOne = new Leaf("remove");
            hub.refreshOne = new Leaf("refresh");
            hub.detachOne = new Leaf("detach");
            hub.plainMany.add(new Leaf("plain in many"));
            hub.persistMany.add(new Leaf("persist in many"));
            hub.removeMany.add(new Leaf("remove in many"));
            hub.refreshMany.add(new Leaf("refresh in many"));
            hub.detachMany.add(new Leaf("detach in many"));
            hub.named.put("all", new Leaf("all in map"));
            hub.links = new Links();
            hub.links.embeddedLeaf = new Leaf("all in embeddable");
            return hub;
        }
    }

    @Embeddable
    static class Links {
        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        @Nullable Leaf embeddedLeaf;
    }

    /** Its tracks, its cover and its notes belong to it alone. */
    @Entity(name = "Album")
    static class Album {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private @Nullable Long id;

        private String title = "";

        @OneToMany(mappedBy = "album", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Track> tracks = new ArrayList<>();

        @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST, orphanRemoval = true)
        private @Nullable Cover cover;

        @OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
        @JoinColumn(name = "album_id")
        @MapKeyColumn(name = "topic")
        private Map<String, Note> notes = new HashMap<>();

        protected Album() {}

        Album(String title) {
            this.title = title;
        }

        Album with(String... titles) {
            for (String one : titles) {
                tracks.add(new Track(one, this));
            }
            return this;
        }

        @Nullable Long id() {
            return id;
        }

        List<Track> tracks() {
            return tracks;
        }

        void tracks(List<Track> newTracks) {
            this.tracks = newTracks;
        }

        @Nullable Cover cover() {
            return cover;
        }

        void cover(@Nullable Cover newCover) {
            this.cover = newCover;
        }

        Map<String, Note> notes() {
            return notes;
        }
    }

    @Entity(name = "Track")
    static class Track {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Integer id;

        private String title = "";

        @ManyToOne(fetch = FetchType.LAZY)
        private @Nullable Album album;

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @JoinColumn(name = "track_id")
        private List<Note> remarks = new ArrayList<>();

        protected Track() {}

        Track(String title, @Nullable Album album) {
            this.title = title;
            this.album = album;
        }

        @Nullable Integer id() {
            return id;
        }

        String title() {
            return title;
        }

        void album(@Nullable Album newAlbum) {
            this.album = newAlbum;
        }

        List<Note> remarks() {
            return remarks;
        }
    }

    @Entity(name = "Cover")
    static class Cover {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private @Nullable Long id;

        private String color = "";

        protected Cover() {}

        Cover(String color) {
            this.color = color;
        }

        @Nullable Long id() {
            return id;
        }

        String color() {
            return color;
        }
    }

    @Entity(name = "Note")
    static class Note {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private @Nullable Long id;

        @Column(nullable = false)
        private String text = "";

        protected Note() {}

        Note(String text) {
            this.text = text;
        }

        @Nullable Long id() {
            return id;
        }

        String text() {
            return text;
        }
    }

    /** A chain of to-one associations. */
    @Entity(name = "Link")
    static class Link {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        private @Nullable Long id;

        private int place;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        private @Nullable Link next;

        protected Link() {}

        Link(int place) {
            this.place = place;
        }

        static Link chain(int length) {
            Link last = new Link(length - 1);
            for (int place = length - 2; place >= 0; place--) {
                Link link = new Link(place);
                link.next = last;
                last = link;
            }
            return last;
        }

        @Nullable Long id() {
            return id;
        }

        int place() {
            return place;
        }

        void place(int newPlace) {
            this.place = newPlace;
        }

        @Nullable Link next() {
            return next;
        }
    }

    /** A chain of to-many associations. */
    @Entity(name = "Ring")
    static class Ring {
        @Id
        private int id;

        @ManyToOne(fetch = FetchType.LAZY)
        private @Nullable Ring outer;

        @OneToMany(mappedBy = "outer", cascade = CascadeType.ALL)
        private List<Ring> inner = new ArrayList<>();

        protected Ring() {}

        Ring(int id, @Nullable Ring outer) {
            this.id = id;
            this.outer = outer;
            if (outer != null) {
                outer.inner.add(this);
            }
        }

        static Ring chain(int length) {
            Ring first = new Ring(0, null);
            Ring last = first;
            for (int id = 1; id < length; id++) {
                last = new Ring(id, last);
            }
            return first;
        }

        int id() {
            return id;
        }

        List<Ring> inner() {
            return inner;
        }
    }
}
