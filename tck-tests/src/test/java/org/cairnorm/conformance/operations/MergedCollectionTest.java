package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merging what an instance holds: collections, maps, embeddables, orphans (JPA 3.2 §3.3.7.1, §2.9). */
class MergedCollectionTest extends ConformanceTest {
    @Embeddable
    static class Cover {
        @Nullable String painter;

        int year;

        protected Cover() {}

        Cover(String painter, int year) {
            this.painter = painter;
            this.year = year;
        }
    }

    @Entity(name = "Album")
    static class Album {
        @Id
        int id;

        @Version
        int version;

        @Embedded
        @Nullable Cover cover;

        @ElementCollection
        @OrderColumn
        @CollectionTable(name = "Album_notes")
        List<String> notes = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "Album_genres")
        Set<String> genres = new HashSet<>();

        @ElementCollection
        @CollectionTable(name = "Album_prints")
        List<Cover> prints = new ArrayList<>();

        @ElementCollection
        @MapKeyColumn(name = "country")
        @CollectionTable(name = "Album_ranks")
        Map<String, Integer> ranks = new HashMap<>();

        @OneToMany(mappedBy = "album", cascade = CascadeType.ALL, orphanRemoval = true)
        @MapKey(name = "title")
        Map<String, Song> songs = new HashMap<>();

        @ManyToMany
        @OrderColumn
        @JoinTable(name = "Album_players")
        List<Player> players = new ArrayList<>();

        @OneToOne(cascade = CascadeType.ALL, orphanRemoval = true)
        @Nullable Player leader;

        Album add(Song song) {
            song.album = this;
            songs.put(song.title, song);
            return this;
        }
    }

    @Entity(name = "Song")
    static class Song {
        @Id
        int id;

        String title = "";

        @ManyToOne
        @Nullable Album album;

        protected Song() {}

        Song(int id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    @Entity(name = "Player")
    static class Player {
        @Id
        int id;

        @Nullable String name;

        protected Player() {}

        Player(int id) {
            this.id = id;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Album.class, Song.class, Player.class, Cover.class);
    }

    @BeforeEach
    void albumIsStored() {
        inTransaction(em -> {
            for (int id = 1; id <= 4; id++) {
                em.persist(new Player(id));
            }
            Album album = new Album();
            album.id = 1;
            album.cover = new Cover("Miro", 1950);
            album.notes.addAll(List.of("a", "b", "c"));
            album.genres.addAll(Set.of("jazz", "funk"));
            album.prints.add(new Cover("Klee", 1930));
            album.ranks.putAll(Map.of("NO", 3, "UK", 7));
            album.add(new Song(10, "Dawn")).add(new Song(11, "Dusk"));
            album.players.add(em.find(Player.class, 1));
            album.players.add(em.find(Player.class, 2));
            album.leader = em.find(Player.class, 4);
            em.persist(album);
        });
    }

    private static void touchAll(Album album) {
        album.notes.size();
        album.genres.size();
        album.prints.size();
        album.ranks.size();
        album.songs.size();
        album.players.size();
    }

    /** The album as it was read in another context, all of it, and then changed. */
    private Album detached(Consumer<Album> change) {
        Album album = fromTransaction(em -> {
            Album found = album(em);
            touchAll(found);
            return found;
        });
        change.accept(album);
        return album;
    }

    private void merged(Consumer<Album> change) {
        Album given = detached(change);
        inTransaction(em -> em.merge(given));
    }

    private static Album album(EntityManager em) {
        return em.find(Album.class, 1);
    }

    private void assertStored(Consumer<Album> expected) {
        inSession(em -> expected.accept(album(em)));
    }

    @Test
    void whatDidNotChangeIsNotWritten() {
        Album given = detached(album -> {});
        inTransaction(em -> {
            em.merge(given);
            statements().clear();
            em.flush();
            assertThat(statements().texts()).isEmpty();
        });
        assertStored(album -> assertThat(album.version).isZero());
    }

    @Test
    void collectionsThatWereNotFetchedAreIgnored() {
        Album given = fromTransaction(MergedCollectionTest::album);
        given.cover = new Cover("Arp", 1960);
        inTransaction(em -> em.merge(given));
        assertStored(album -> {
            assertThat(album.cover.painter).isEqualTo("Arp");
            assertThat(album.notes).containsExactly("a", "b", "c");
            assertThat(album.genres).hasSize(2);
            assertThat(album.prints).hasSize(1);
            assertThat(album.ranks).hasSize(2);
            assertThat(album.songs).hasSize(2);
            assertThat(album.players).hasSize(2);
        });
    }

    @Test
    void theChangeOfACollectionIsAChangeOfItsOwner() {
        merged(album -> album.genres.add("soul"));
        assertStored(album -> assertThat(album.version).isEqualTo(1));
    }

    @Test
    void aListGetsTheOrderOfTheGivenOne() {
        merged(album -> album.notes = new ArrayList<>(List.of("c", "x", "a", "a")));
        assertStored(album -> assertThat(album.notes).containsExactly("c", "x", "a", "a"));
    }

    @Test
    void aSetGetsTheElementsOfTheGivenOne() {
        merged(album -> {
            album.genres.remove("jazz");
            album.genres.add("soul");
        });
        assertStored(album -> assertThat(album.genres).containsExactlyInAnyOrder("funk", "soul"));
    }

    @Test
    void embeddablesInACollectionAreCopied() {
        Album given = detached(album -> {
            album.prints.get(0).year = 1931;
            album.prints.add(new Cover("Arp", 1960));
        });
        inTransaction(em -> assertThat(em.merge(given).prints).doesNotContainAnyElementsOf(given.prints));
        assertStored(album -> assertThat(album.prints)
                .extracting(print -> print.painter + print.year)
                .containsExactlyInAnyOrder("Klee1931", "Arp1960"));
    }

    @Test
    void aMapGetsTheEntriesOfTheGivenOne() {
        merged(album -> {
            album.ranks.remove("UK");
            album.ranks.put("NO", 1);
            album.ranks.put("DK", 9);
        });
        assertStored(album -> assertThat(album.ranks).containsOnly(entry("NO", 1), entry("DK", 9)));
    }

    @Test
    void anEmbeddableIsCopiedAndNotShared() {
        Album given = detached(album -> album.cover.year = 1951);
        inTransaction(em -> assertThat(em.merge(given).cover).isNotSameAs(given.cover));
        assertStored(album -> assertThat(album.cover.year).isEqualTo(1951));
    }

    @Test
    void anEmbeddableThatIsNullEmptiesItsColumns() {
        merged(album -> album.cover = null);
        inSession(em -> assertThat(em.createQuery("select a.cover.painter from Album a", String.class)
                        .getSingleResult())
                .isNull());
    }

    @Test
    void anEmptyCollectionRemovesAllElements() {
        merged(album -> {
            album.notes.clear();
            album.genres.clear();
            album.prints.clear();
            album.ranks.clear();
        });
        assertStored(album -> {
            assertThat(album.notes).isEmpty();
            assertThat(album.genres).isEmpty();
            assertThat(album.prints).isEmpty();
            assertThat(album.ranks).isEmpty();
        });
    }

    // ---- collections of entities

    @Test
    void elementsWithoutCascadeBecomeTheManagedOnesAsTheyAre() {
        Album given = detached(album -> {
            album.players.get(0).name = "ignored";
            album.players.remove(1);
            album.players.add(0, new Player(3));
        });
        inTransaction(em -> {
            Album managed = em.merge(given);
            assertThat(managed.players).containsExactly(em.find(Player.class, 3), em.find(Player.class, 1));
        });
        assertStored(album -> {
            assertThat(album.players).extracting(player -> player.id).containsExactly(3, 1);
            assertThat(album.players).extracting(player -> player.name).containsOnlyNulls();
        });
    }

    @Test
    void newAndKnownElementsOfAMapAreMergedByItsCascade() {
        Album given = detached(album -> album.add(new Song(12, "Noon")));
        inTransaction(em -> {
            Album managed = em.merge(given);
            assertThat(managed.songs.values()).allMatch(em::contains);
            assertThat(managed.songs.values()).allMatch(song -> song.album == managed);
        });
        assertStored(album -> assertThat(album.songs).containsOnlyKeys("Dawn", "Dusk", "Noon"));
    }

    @Test
    void elementsThatTheGivenCollectionLacksAreOrphans() {
        merged(album -> album.songs.remove("Dawn"));
        inSession(em -> {
            assertThat(em.find(Song.class, 10)).isNull();
            assertThat(em.find(Song.class, 11)).isNotNull();
        });
    }

    @Test
    void aTargetThatTheGivenInstanceLacksIsAnOrphan() {
        merged(album -> album.leader = null);
        inSession(em -> assertThat(em.find(Player.class, 4)).isNull());
    }

    @Test
    void aTargetThatIsReplacedIsAnOrphan() {
        merged(album -> album.leader = new Player(5));
        inSession(em -> {
            assertThat(em.find(Player.class, 4)).isNull();
            assertThat(album(em).leader.id).isEqualTo(5);
        });
    }

    @Test
    void aNewInstanceBringsAllItHolds() {
        inTransaction(em -> {
            Album album = new Album();
            album.id = 2;
            album.notes.add("x");
            album.ranks.put("NO", 1);
            album.prints.add(new Cover("Arp", 1960));
            album.players.add(new Player(1));
            em.merge(album.add(new Song(20, "Noon")));
        });
        inSession(em -> {
            Album album = em.find(Album.class, 2);
            assertThat(album.notes).containsExactly("x");
            assertThat(album.ranks).containsOnly(entry("NO", 1));
            assertThat(album.prints).extracting(print -> print.painter).containsExactly("Arp");
            assertThat(album.players).extracting(player -> player.id).containsExactly(1);
            assertThat(album.songs).containsOnlyKeys("Noon");
        });
    }
}
