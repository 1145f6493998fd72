package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Embeddable classes (JPA 3.2 §2.7). */
class EmbeddableTest extends StoredSchemaTest {
    @Embeddable
    static class Position {
        double latitude;
        double longitude;

        protected Position() {}

        Position(double latitude, double longitude) {
            this.latitude = latitude;
            this.longitude = longitude;
        }
    }

    @Embeddable
    static class Place {
        String town;

        @Embedded
        Position position;

        @ManyToOne
        Region region;

        @ElementCollection
        Set<String> names = new HashSet<>();

        @ElementCollection
        @CollectionTable(name = "Place_paths")
        List<Position> path = new ArrayList<>();

        @OneToMany
        @JoinColumn(name = "SITE")
        Set<Photo> photos = new HashSet<>();
    }

    @Entity
    static class Region {
        @Id
        int id;
    }

    @Entity
    static class Photo {
        @Id
        int id;

        protected Photo() {}

        Photo(int id) {
            this.id = id;
        }
    }

    @Entity
    static class Site {
        @Id
        int id = 1;

        Place place;

        @Embedded
        @AttributeOverride(name = "latitude", column = @Column(name = "CENTRE_LAT"))
        @AttributeOverride(name = "longitude", column = @Column(name = "CENTRE_LON"))
        Position centre;
    }

    @Entity
    static class Camp {
        @Id
        int id = 1;

        @AttributeOverride(name = "town", column = @Column(name = "NEAR"))
        @AttributeOverride(name = "position.latitude", column = @Column(name = "LAT"))
        @AssociationOverride(name = "region", joinColumns = @JoinColumn(name = "IN_REGION"))
        @AssociationOverride(name = "photos", joinColumns = @JoinColumn(name = "CAMP"))
        CampPlace place;
    }

    /** The same shape without the collections of {@link Place}, whose tables belong to one owner. */
    @Embeddable
    static class CampPlace {
        String town;
        Position position;

        @ManyToOne
        Region region;

        @OneToMany
        @JoinColumn(name = "X")
        Set<Photo> photos = new HashSet<>();

        @ElementCollection
        Set<String> names = new HashSet<>();
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Position.class, Place.class, Region.class, Photo.class, Site.class, Camp.class, CampPlace.class);
    }

    private void stored(Consumer<Place> values) {
        inTransaction(em -> {
            Region region = new Region();
            region.id = 5;
            em.persist(region);
            List.of(new Photo(20), new Photo(21)).forEach(em::persist);
            Site site = new Site();
            site.place = new Place();
            site.place.region = region;
            values.accept(site.place);
            em.persist(site);
        });
    }

    private void found(Consumer<Site> check) {
        inSession(em -> check.accept(em.find(Site.class, 1)));
    }

    @Test
    void attributesAreColumnsOfTheTableOfTheOwner() {
        assertThat(stored("Site"))
                .isEqualTo("site(id!, town, latitude, longitude, region_id, centre_lat, centre_lon) pk(id)"
                        + " fk(region_id)→region(id)");
    }

    @Test
    void overridesReachIntoEmbeddablesOfEmbeddables() {
        assertThat(stored("Camp"))
                .isEqualTo("camp(id!, near, lat, longitude, in_region) pk(id) fk(in_region)→region(id)");
        assertThat(storedColumns("Photo")).contains("camp", "site");
        assertThat(storedColumns("Camp_names")).containsExactly("camp_id", "names");
    }

    @Test
    void anEmbeddableIsStateOfItsOwner() {
        stored(place -> {
            place.town = "Bern";
            place.position = new Position(46.9, 7.4);
        });
        inTransaction(em -> {
            Site site = em.find(Site.class, 1);
            site.place.position.latitude = 47;
            site.centre = new Position(1, 2);
        });
        found(site -> {
            assertThat(site.place.town).isEqualTo("Bern");
            assertThat(site.place.position.latitude).isEqualTo(47);
            assertThat(site.centre.longitude).isEqualTo(2);
        });
    }

    @Test
    void anEmbeddableRefersToAnEntity() {
        stored(place -> {});
        found(site -> assertThat(site.place.region.id).isEqualTo(5));
    }

    @Test
    void anEmbeddableHoldsACollectionOfABasicType() {
        stored(place -> place.names.addAll(List.of("a", "b")));
        inTransaction(em -> em.find(Site.class, 1).place.names.remove("a"));
        found(site -> assertThat(site.place.names).containsExactly("b"));
    }

    @Test
    void anEmbeddableHoldsACollectionOfEmbeddables() {
        stored(place -> place.path.addAll(List.of(new Position(1, 1), new Position(2, 2))));
        found(site -> assertThat(site.place.path)
                .extracting(position -> position.latitude)
                .containsExactlyInAnyOrder(1.0, 2.0));
    }

    @Test
    void anEmbeddableHoldsACollectionOfEntities() {
        stored(place -> {});
        inTransaction(em -> em.find(Site.class, 1).place.photos.add(em.find(Photo.class, 21)));
        found(site ->
                assertThat(site.place.photos).extracting(photo -> photo.id).containsExactly(21));
    }

    @Test
    void anEmbeddableOfWhichAllColumnsAreNullIsNull() {
        inTransaction(em -> em.persist(new Site()));
        found(site -> assertThat(site.centre).isNull());
    }

    @Test
    void anEmbeddableMayBeSetToNull() {
        inTransaction(em -> {
            Site site = new Site();
            site.centre = new Position(1, 2);
            em.persist(site);
        });
        inTransaction(em -> em.find(Site.class, 1).centre = null);
        found(site -> assertThat(site.centre).isNull());
    }

    @Test
    void queriesLeadThroughEmbeddables() {
        stored(place -> {
            place.position = new Position(46.9, 7.4);
            place.names.add("x");
        });
        inSession(em -> {
            assertThat(em.createQuery(
                                    "select s.place.region.id from Site s where s.place.position.latitude > 46"
                                            + " and 'x' member of s.place.names",
                                    Integer.class)
                            .getResultList())
                    .containsExactly(5);
            assertThat(em.createQuery("select s.place.position from Site s", Position.class)
                            .getSingleResult()
                            .longitude)
                    .isEqualTo(7.4);
        });
    }
}
