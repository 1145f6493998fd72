package org.cairnorm.loading.woven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.entity.StateHolder;
import org.cairnorm.loading.LoadedUnit;
import org.cairnorm.loading.LoadingUnit;
import org.cairnorm.loading.woven.Music.Album;
import org.cairnorm.loading.woven.Music.Artist;
import org.cairnorm.loading.woven.Music.Band;
import org.cairnorm.loading.woven.Music.Critique;
import org.cairnorm.loading.woven.Music.Label;
import org.cairnorm.loading.woven.Music.Track;

/** What is done with woven entities; loaded by the class loader that weaves them. */
public final class MusicScenarios {
    private static final int ALBUMS = 200;

    private MusicScenarios() {}

    public static void fill(LoadingUnit unit) {
        List<String> rows = new ArrayList<>();
        rows.add("insert into Label (id, name) values (1, 'Loud')");
        rows.add("insert into Label (id, name) values (2, 'Soft')");
        rows.add("insert into Artist (id, DTYPE, name) values (1, 'Artist', 'Solo')");
        rows.add("insert into Artist (id, DTYPE, name, members) values (2, 'Band', 'Many', 4)");
        for (int i = 1; i <= ALBUMS; i++) {
            rows.add("insert into Album (id, title, notes, length, painter, size, label_id, second_label, artist_id)"
                            .replace("size", unit.quoted("size"))
                            .replace("length", unit.quoted("length"))
                    + " values (" + i + ", 'Album " + i + "', 'Notes " + i + "', " + i + ", "
                    + (i % 2 == 0 ? "null, null" : "'Painter', 30") + ", " + (1 + i % 2) + ", 1, " + (1 + i % 2) + ")");
            rows.add("insert into Track (id, album_id) values (" + i + ", " + i + ")");
            rows.add("insert into Album_genres (Album_id, genres) values (" + i + ", 'folk')");
            rows.add("insert into Album_sales (Album_id, sales_KEY, sales) values (" + i + ", " + (1 + i % 2) + ", 7)");
            if (i % 3 == 0) {
                rows.add("insert into Critique (id, stars, album_id) values (" + i + ", 5, " + i + ")");
            }
        }
        unit.sql(rows.toArray(String[]::new));
    }

    public static void theClassesAreWoven(LoadingUnit unit) {
        try (LoadedUnit session = unit.open()) {
            assertThat(session.get(Album.class, 1L)).isInstanceOf(StateHolder.class);
        }
    }

    public static void lazyValuesAreNotSelectedAndLoadTogether(LoadingUnit unit) {
        try (LoadedUnit session = unit.open()) {
            List<Album> albums = session.all(Album.class);
            assertThat(String.join(" ", unit.statements()))
                    .doesNotContain("notes")
                    .doesNotContain("sample");
            assertThat(session.statements(() ->
                            albums.forEach(album -> assertThat(album.notes).startsWith("Notes"))))
                    .isEqualTo(1);
            assertThat(session.statements(() ->
                            albums.forEach(album -> assertThat(album.length).isPositive())))
                    .isEqualTo(1);
            assertThat(session.statements(() ->
                            albums.forEach(album -> assertThat(album.sample).isNull())))
                    .isEqualTo(1);
            assertThat(session.changed()).isZero();
        }
    }

    public static void anAssociationToAPolymorphicEntityWaitsUntilItIsTouched(LoadingUnit unit) {
        try (LoadedUnit session = unit.open()) {
            List<Album> albums = new ArrayList<>();
            // Albums, and the labels of the eager association.
            assertThat(session.statements(() -> albums.addAll(session.all(Album.class))))
                    .isEqualTo(2);
            int statements = session.statements(() -> {
                for (Album album : albums) {
                    Artist artist = Objects.requireNonNull(album.artist);
                    assertThat(artist instanceof Band).isEqualTo(album.id % 2 == 1);
                    assertThat(artist.name).isNotNull();
                }
            });
            assertThat(statements).isEqualTo(1);
            assertThat(session.changed()).isZero();
        }
    }

    public static void anInverseOneToOneWaitsUntilItIsTouched(LoadingUnit unit) {
        try (LoadedUnit session = unit.open()) {
            List<Album> albums = session.all(Album.class);
            int statements = session.statements(() -> {
                for (Album album : albums) {
                    Critique critique = album.critique;
                    assertThat(critique != null).isEqualTo(album.id % 3 == 0);
                    assertThat(critique == null || critique.album == album).isTrue();
                }
            });
            assertThat(statements).isEqualTo(1);
            assertThat(session.changed()).isZero();
        }
    }

    public static void collectionsLoadForTheGroup(LoadingUnit unit) {
        try (LoadedUnit session = unit.open()) {
            List<Album> albums = session.all(Album.class);
            session.quietly(() -> albums.get(0).tracks);
            int statements = session.statements(() -> {
                for (Album album : albums) {
                    for (Track track : album.tracks) {
                        assertThat(track.album).isSameAs(album);
                    }
                    assertThat(album.genres).containsExactly("folk");
                }
            });
            assertThat(statements).isEqualTo(2);
            assertThat(session.changed()).isZero();
        }
    }

    public static void keysOfMapsLoadForTheGroup(LoadingUnit unit) {
        try (LoadedUnit session = unit.open()) {
            List<Album> albums = session.all(Album.class);
            int statements = session.statements(() -> {
                for (Album album : albums) {
                    assertThat(album.sales.keySet().iterator().next().name).isNotNull();
                }
            });
            assertThat(statements).isEqualTo(2);
            assertThat(session.changed()).isZero();
        }
    }

    public static void referencesAreOfTheClassItselfAndLoadTogether(LoadingUnit unit) {
        try (LoadedUnit session = unit.open()) {
            List<Track> tracks = session.all(Track.class);
            assertThat(Objects.requireNonNull(tracks.get(0).album)).isExactlyInstanceOf(Album.class);
            session.quietly(() -> Objects.requireNonNull(tracks.get(0).album).id);
            int statements = session.statements(() -> tracks.forEach(track ->
                    assertThat(Objects.requireNonNull(track.album).title).isNotNull()));
            // Albums, and the labels of their eager association.
            assertThat(statements).isEqualTo(2);
        }
    }

    public static void aWriteToAReferenceStaysAChange(LoadingUnit unit) {
        try (LoadedUnit session = unit.open()) {
            Album album = session.reference(Album.class, 5L);
            album.setTitle("changed");
            assertThat(album.cover).isNotNull();
            assertThat(album.getTitle()).isEqualTo("changed");
            assertThat(session.entry(album).isWritten(1)).isTrue();
            assertThat(session.entry(album).isReference()).isFalse();
        }
    }

    public static void anEagerAssociationIsReadyWithoutAnotherStatement(LoadingUnit unit) {
        try (LoadedUnit session = unit.open()) {
            List<Album> albums = session.all(Album.class);
            session.quietly(() -> {
                albums.forEach(album -> assertThat(Objects.requireNonNull(album.secondLabel).name)
                        .isEqualTo("Loud"));
                return true;
            });
            Label other = Objects.requireNonNull(albums.get(0).label);
            assertThat(session.statements(() -> assertThat(other.getName()).isEqualTo("Soft")))
                    .isEqualTo(1);
        }
    }

    public static void refreshMakesLazyAttributesUnloadedAgain(LoadingUnit unit) {
        try (LoadedUnit session = unit.open()) {
            Album album = session.get(Album.class, 4L);
            album.notes = "changed";
            album.genres.add("rock");
            session.refresh(album);
            assertThat(album.notes).isEqualTo("Notes 4");
            assertThat(album.genres).containsExactly("folk");
            assertThat(session.entry(album).hasWritten()).isFalse();
        }
    }
}
