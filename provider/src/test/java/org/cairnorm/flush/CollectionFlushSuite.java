package org.cairnorm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.cairnorm.flush.CollectionFlushModel.Album;
import org.cairnorm.flush.CollectionFlushModel.Award;
import org.cairnorm.flush.CollectionFlushModel.Genre;
import org.cairnorm.flush.CollectionFlushModel.Note;
import org.cairnorm.flush.CollectionFlushModel.Track;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.Test;

/** A changed collection writes the rows that differ, and no others. */
abstract class CollectionFlushSuite extends EntityManagerSuite {
    @Override
    protected List<Class<?>> managedClasses() {
        return CollectionFlushModel.CLASSES;
    }

    private void store(Consumer<Album> filling) {
        inTransaction(em -> {
            Album album = new Album(1, "Blue");
            filling.accept(album);
            em.persist(album);
        });
    }

    private void change(Consumer<Album> work) {
        inTransaction(em -> {
            Album album = album(em);
            work.accept(album);
            em.flush();
        });
    }

    private static Album album(EntityManager em) {
        return Objects.requireNonNull(em.find(Album.class, 1));
    }

    private List<String> writesOf(Consumer<Album> work) {
        List<String> writes = new ArrayList<>();
        inTransaction(em -> {
            Album album = album(em);
            work.accept(album);
            statements().clear();
            em.flush();
            writes.addAll(statements().texts());
        });
        return writes;
    }

    @Test
    void writesOneRowForEachAddedAndEachRemovedElementOfASet() {
        store(album -> album.labels.addAll(List.of("a", "b", "c")));
        assertThat(writesOf(album -> {
                    album.labels.remove("b");
                    album.labels.add("d");
                }))
                .containsExactlyInAnyOrder(
                        "insert into Album_labels (Album_id, labels) values (?, ?)",
                        "delete from Album_labels where Album_id = ? and labels = ?",
                        "update Album set version = ? where id = ? and version = ?");
        inTransaction(em -> assertThat(album(em).labels).containsExactlyInAnyOrder("a", "c", "d"));
    }

    @Test
    void writesNothingForAnElementThatWasRemovedAndAddedAgain() {
        store(album -> album.labels.addAll(List.of("a", "b")));
        assertThat(writesOf(album -> {
                    album.labels.remove("a");
                    album.labels.add("a");
                }))
                .isEmpty();
    }

    @Test
    void keepsEqualElementsOfABagApart() {
        store(album -> album.bag.addAll(List.of("x", "x", "x", "y")));
        change(album -> album.bag.remove("x"));
        inTransaction(em -> assertThat(album(em).bag).containsExactlyInAnyOrder("x", "x", "y"));
        change(album -> album.bag.addAll(List.of("y", "z")));
        inTransaction(em -> assertThat(album(em).bag).containsExactlyInAnyOrder("x", "x", "y", "y", "z"));
    }

    @Test
    void keepsTheOrderOfAListWithoutGaps() {
        store(album -> album.ranking.addAll(List.of("one", "two", "three", "four")));
        change(album -> {
            album.ranking.remove("two");
            album.ranking.add(0, "zero");
        });
        inTransaction(em -> assertThat(album(em).ranking).containsExactly("zero", "one", "three", "four"));
        change(album -> album.ranking.subList(1, 3).clear());
        inTransaction(em -> assertThat(album(em).ranking).containsExactly("zero", "four"));
    }

    @Test
    void writesTheChangedEntriesOfAMap() {
        store(album -> album.titles.putAll(Map.of("en", "Blue", "de", "Blau", "fr", "Bleu")));
        assertThat(writesOf(album -> {
                    album.titles.put("de", "Das Blaue");
                    album.titles.remove("fr");
                    album.titles.put("it", "Blu");
                }))
                .hasSize(4)
                .contains("update Album_titles set titles = ? where Album_id = ? and lang = ?");
        inTransaction(em -> assertThat(album(em).titles)
                .containsExactlyInAnyOrderEntriesOf(Map.of("en", "Blue", "de", "Das Blaue", "it", "Blu")));
    }

    @Test
    void removesEmbeddablesWithEmptyAttributes() {
        store(album -> album.awards.addAll(List.of(new Award("gold", 1971), new Award("silver", null))));
        change(album -> album.awards.remove(new Award("silver", null)));
        inTransaction(em -> assertThat(album(em).awards).containsExactly(new Award("gold", 1971)));
    }

    @Test
    void seesAnEmbeddableOfACollectionThatWasChangedInPlace() {
        store(album -> album.notes.addAll(List.of(new Note("first", 1), new Note("second", null))));
        change(album ->
                album.notes.stream().filter(note -> note.text.equals("second")).forEach(note -> note.page = 7));
        inTransaction(em ->
                assertThat(album(em).notes).containsExactlyInAnyOrder(new Note("first", 1), new Note("second", 7)));
    }

    @Test
    void writesTheForeignKeyOfAOneToManyWithTheInsertOfItsElements() {
        store(album -> album.tracks.addAll(List.of(new Track(1, "a"), new Track(2, "b"))));
        assertThat(statements().texts()).noneMatch(sql -> sql.startsWith("update Track"));
        inTransaction(em ->
                assertThat(album(em).tracks).extracting(track -> track.name).containsExactly("a", "b"));
    }

    @Test
    void movesTheElementsOfAOneToManyWithPositions() {
        store(album -> album.tracks.addAll(List.of(new Track(1, "a"), new Track(2, "b"), new Track(3, "c"))));
        change(album -> {
            Track first = album.tracks.remove(0);
            album.tracks.add(first);
            album.tracks.add(new Track(4, "d"));
        });
        inTransaction(em ->
                assertThat(album(em).tracks).extracting(track -> track.name).containsExactly("b", "c", "a", "d"));
    }

    @Test
    void deletesTheOrphansOfAOneToMany() {
        store(album -> album.tracks.addAll(List.of(new Track(1, "a"), new Track(2, "b"))));
        change(album -> album.tracks.remove(0));
        inTransaction(em -> {
            assertThat(em.find(Track.class, 1)).isNull();
            assertThat(album(em).tracks).hasSize(1);
        });
    }

    @Test
    void writesTheLinksOfAManyToManyFromTheOwningSideOnly() {
        inTransaction(em -> {
            em.persist(new Genre("folk"));
            em.persist(new Genre("jazz"));
        });
        store(album -> {});
        inTransaction(em -> {
            album(em).genres.add(em.find(Genre.class, "folk"));
            album(em).genres.add(em.find(Genre.class, "jazz"));
        });
        inTransaction(em -> em.find(Genre.class, "jazz").albums.clear());
        inTransaction(em -> assertThat(album(em).genres).hasSize(2));
        inTransaction(em -> album(em).genres.remove(em.find(Genre.class, "jazz")));
        inTransaction(em -> {
            assertThat(em.find(Genre.class, "jazz").albums).isEmpty();
            assertThat(em.find(Genre.class, "folk").albums).containsExactly(album(em));
        });
    }

    @Test
    void deletesAllRowsOfTheCollectionsOfARemovedOwner() {
        inTransaction(em -> em.persist(new Genre("folk")));
        store(album -> {
            album.labels.add("a");
            album.ranking.add("b");
            album.titles.put("en", "c");
            album.tracks.add(new Track(1, "t"));
        });
        inTransaction(em -> album(em).genres.add(em.find(Genre.class, "folk")));
        inTransaction(em -> em.remove(album(em)));
        inTransaction(em -> {
            assertThat(em.find(Album.class, 1)).isNull();
            assertThat(em.find(Track.class, 1)).isNull();
            assertThat(em.find(Genre.class, "folk").albums).isEmpty();
        });
    }

    @Test
    void comparesACollectionThatTheApplicationHasReplaced() {
        store(album -> album.labels.addAll(List.of("a", "b")));
        assertThat(writesOf(album -> album.labels = new HashSet<>(Set.of("b", "c"))))
                .contains("delete from Album_labels where Album_id = ? and labels = ?")
                .contains("insert into Album_labels (Album_id, labels) values (?, ?)");
        inTransaction(em -> assertThat(album(em).labels).containsExactlyInAnyOrder("b", "c"));
    }

    @Test
    void takesAMissingCollectionForAnEmptyOne() {
        store(album -> album.unset = null);
        inTransaction(em -> assertThat(album(em).unset).isEmpty());
        change(album -> Objects.requireNonNull(album.unset).add("set"));
        change(album -> album.unset = null);
        inTransaction(em -> assertThat(album(em).unset).isEmpty());
    }

    @Test
    void doesNotReadACollectionToFlushAnotherAttribute() {
        store(album -> album.labels.add("a"));
        assertThat(writesOf(album -> album.title = "Hejira"))
                .containsExactly("update Album set title = ?, version = ? where id = ? and version = ?");
    }

    @Test
    void elementsOfAListInAJoinTableChangePlaces() {
        store(album -> {
            album.tracks.addAll(List.of(new Track(1, "A"), new Track(2, "B"), new Track(3, "C")));
            album.encores.addAll(album.tracks);
        });
        change(album -> Collections.rotate(album.encores, 1));
        inSession(em ->
                assertThat(album(em).encores).extracting(track -> track.id).containsExactly(3, 1, 2));
        change(album -> Collections.swap(album.encores, 0, 2));
        inSession(em ->
                assertThat(album(em).encores).extracting(track -> track.id).containsExactly(2, 1, 3));
        change(album -> album.encores.remove(0));
        inSession(em ->
                assertThat(album(em).encores).extracting(track -> track.id).containsExactly(1, 3));
    }

    @Test
    void elementsOfAMapInAJoinTableChangeKeys() {
        store(album -> {
            album.tracks.addAll(List.of(new Track(1, "A"), new Track(2, "B")));
            album.byMood.putAll(Map.of("sad", album.tracks.get(0), "merry", album.tracks.get(1)));
        });
        change(album -> album.byMood.putAll(Map.of("sad", album.tracks.get(1), "merry", album.tracks.get(0))));
        inSession(em -> assertThat(album(em).byMood)
                .hasEntrySatisfying("sad", track -> assertThat(track.id).isEqualTo(2))
                .hasEntrySatisfying("merry", track -> assertThat(track.id).isEqualTo(1)));
    }
}
