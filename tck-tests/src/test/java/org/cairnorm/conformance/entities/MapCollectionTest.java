package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.OneToMany;
import jakarta.persistence.TemporalType;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Map collections with keys of basic types and with keys that are attributes of the values (JPA 3.2 §2.9, §11.1.32 to §11.1.38). */
class MapCollectionTest extends StoredSchemaTest {
    @Embeddable
    record Size(int width, int height) {}

    @Entity
    @SuppressWarnings("deprecation")
    static class Album {
        @Id
        int id = 1;

        @ElementCollection
        Map<String, Integer> ratings = new HashMap<>();

        @ElementCollection
        Map<LocalDate, Size> sizes = new HashMap<>();

        @ElementCollection
        @CollectionTable(name = "ALBUM_LABEL")
        @MapKeyColumn(name = "LANG", length = 2)
        @Column(name = "LABEL")
        Map<String, String> labels = new HashMap<>();

        @ElementCollection
        @AttributeOverride(name = "value.width", column = @Column(name = "W"))
        Map<UUID, Size> frames = new HashMap<>();

        @ElementCollection
        @MapKeyTemporal(TemporalType.DATE)
        Map<Date, String> events = new HashMap<>();

        @ManyToMany
        Map<String, Picture> byTag = new HashMap<>();

        @OneToMany
        @JoinTable(name = "ALBUM_SLOT")
        Map<Integer, Picture> slots = new HashMap<>();

        @OneToMany(mappedBy = "album")
        @MapKey
        Map<Integer, Picture> byId = new HashMap<>();

        @OneToMany(mappedBy = "album")
        @MapKey(name = "title")
        Map<String, Picture> byTitle = new HashMap<>();

        @OneToMany(mappedBy = "wall")
        @MapKeyColumn(name = "WALL_PLACE")
        Map<Integer, Picture> onWall = new HashMap<>();

        @ElementCollection(targetClass = String.class)
        @MapKeyClass(Integer.class)
        @SuppressWarnings("rawtypes")
        Map raw = new HashMap<Integer, String>();
    }

    @Entity
    static class Picture {
        @Id
        int id;

        String title;

        @ManyToOne
        Album album;

        @ManyToOne
        Album wall;

        protected Picture() {}

        Picture(int id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Size.class, Album.class, Picture.class);
    }

    private void stored(Consumer<Album> values) {
        inTransaction(em -> {
            Album album = new Album();
            values.accept(album);
            em.persist(album);
            for (int id = 10; id < 12; id++) {
                Picture picture = new Picture(id, "picture " + id);
                picture.album = album;
                em.persist(picture);
            }
        });
    }

    private void found(Consumer<Album> check) {
        inSession(em -> check.accept(em.find(Album.class, 1)));
    }

    @Test
    void theKeyColumnIsNamedByTheAttributeByDefault() {
        assertThat(stored("Album_ratings"))
                .isEqualTo("album_ratings(album_id!, ratings_key!, ratings) pk(album_id, ratings_key)"
                        + " fk(album_id)→album(id)");
        assertThat(stored("Album_sizes"))
                .isEqualTo("album_sizes(album_id!, sizes_key!, width, height) pk(album_id, sizes_key)"
                        + " fk(album_id)→album(id)");
    }

    @Test
    void keyAndValueColumnsMayBeNamed() {
        assertThat(storedColumns("ALBUM_LABEL")).containsExactlyInAnyOrder("album_id", "lang", "label");
        assertThat(storedColumns("Album_frames")).containsExactlyInAnyOrder("album_id", "frames_key", "w", "height");
    }

    @Test
    void aMapOfEntitiesHasAJoinTableWithAKeyColumn() {
        assertThat(storedColumns("Album_Picture")).containsExactlyInAnyOrder("album_id", "bytag_id", "bytag_key");
    }

    @Test
    void basicKeysAndValuesComeBackAndChange() {
        stored(album -> album.ratings.putAll(Map.of("ann", 1, "bob", 2)));
        inTransaction(em -> {
            Map<String, Integer> ratings = em.find(Album.class, 1).ratings;
            ratings.put("ann", 5);
            ratings.remove("bob");
            ratings.put("cid", 3);
        });
        found(album -> assertThat(album.ratings).isEqualTo(Map.of("ann", 5, "cid", 3)));
    }

    @Test
    void keysOfEveryBasicTypeComeBack() {
        UUID uuid = UUID.randomUUID();
        Date day = java.sql.Date.valueOf("2024-02-29");
        stored(album -> {
            album.sizes.put(LocalDate.of(2024, 2, 29), new Size(1, 2));
            album.frames.put(uuid, new Size(3, 4));
            album.events.put(day, "leap");
        });
        found(album -> {
            assertThat(album.sizes).isEqualTo(Map.of(LocalDate.of(2024, 2, 29), new Size(1, 2)));
            assertThat(album.frames).isEqualTo(Map.of(uuid, new Size(3, 4)));
            assertThat(album.events).hasSize(1);
            assertThat(album.events.get(day)).isEqualTo("leap");
        });
    }

    @Test
    void entitiesAreValuesOfAManyToManyMap() {
        stored(album -> {});
        inTransaction(em -> {
            Map<String, Picture> byTag = em.find(Album.class, 1).byTag;
            byTag.put("best", em.find(Picture.class, 10));
            byTag.put("first", em.find(Picture.class, 10));
        });
        inTransaction(em -> em.find(Album.class, 1).byTag.put("best", em.find(Picture.class, 11)));
        found(album -> {
            assertThat(album.byTag.get("best").id).isEqualTo(11);
            assertThat(album.byTag.get("first").id).isEqualTo(10);
        });
    }

    @Test
    void entitiesAreValuesOfAOneToManyMap() {
        stored(album -> {});
        inTransaction(em -> em.find(Album.class, 1).slots.put(4, em.find(Picture.class, 11)));
        found(album -> assertThat(album.slots.get(4).title).isEqualTo("picture 11"));
    }

    @Test
    void mapKeyWithoutANameIsThePrimaryKeyOfTheValues() {
        stored(album -> {});
        found(album -> {
            assertThat(album.byId).containsOnlyKeys(10, 11);
            assertThat(album.byId.get(11).title).isEqualTo("picture 11");
        });
    }

    @Test
    void mapKeyNamesAnAttributeOfTheValues() {
        stored(album -> {});
        found(album -> assertThat(album.byTitle.get("picture 10").id).isEqualTo(10));
    }

    @Test
    void theKeyOfABidirectionalOneToManyIsAColumnInTheTableOfTheValues() {
        assertThat(storedColumns("Picture")).contains("wall_place");
        stored(album -> {});
        inTransaction(em -> {
            Album album = em.find(Album.class, 1);
            Picture picture = em.find(Picture.class, 10);
            picture.wall = album;
            album.onWall.put(3, picture);
        });
        found(album -> assertThat(album.onWall.get(3).id).isEqualTo(10));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRawMapSaysItsKeyAndValueClasses() {
        stored(album -> album.raw.put(5, "five"));
        found(album -> assertThat(Map.copyOf((Map<Integer, String>) album.raw)).isEqualTo(Map.of(5, "five")));
    }

    @Test
    void queriesReachKeysAndValues() {
        stored(album -> album.ratings.putAll(Map.of("ann", 1, "bob", 2)));
        inSession(em -> assertThat(
                        em.createQuery("select key(r) from Album a join a.ratings r where value(r) > 1", String.class)
                                .getResultList())
                .containsExactly("bob"));
    }
}
