package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Derived identities (JPA 3.2 §2.4.2.3, example 6): the key of the dependent is the embedded id of the parent, as an id class (case a) or
 * as an embedded id (case b).
 */
class SharedEmbeddedIdTest extends StoredSchemaTest {
    @Embeddable
    static class PlotId {
        String district;
        int plot;

        protected PlotId() {}

        PlotId(String district, int plot) {
            this.district = district;
            this.plot = plot;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof PlotId id && plot == id.plot && Objects.equals(district, id.district);
        }

        @Override
        public int hashCode() {
            return Objects.hash(district, plot);
        }
    }

    @Entity
    static class Land {
        @EmbeddedId
        PlotId id;

        String name;

        protected Land() {}

        Land(PlotId id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity
    @IdClass(PlotId.class)
    static class Deed {
        @Id
        @OneToOne
        @JoinColumn(name = "FK1", referencedColumnName = "district")
        @JoinColumn(name = "FK2", referencedColumnName = "plot")
        Land land;

        int pages;

        protected Deed() {}

        Deed(Land land, int pages) {
            this.land = land;
            this.pages = pages;
        }
    }

    @Entity
    static class Survey {
        @EmbeddedId
        PlotId id;

        @MapsId
        @OneToOne
        @JoinColumn(name = "FK1", referencedColumnName = "district")
        @JoinColumn(name = "FK2", referencedColumnName = "plot")
        Land land;

        protected Survey() {}

        Survey(Land land) {
            this.land = land;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(PlotId.class, Land.class, Deed.class, Survey.class);
    }

    private void stored() {
        inTransaction(em -> {
            Land land = new Land(new PlotId("north", 4), "meadow");
            List.of(land, new Deed(land, 12), new Survey(land)).forEach(em::persist);
        });
    }

    @Test
    void theJoinColumnsAreThePrimaryKeyOfTheTable() {
        assertThat(stored("Deed")).isEqualTo("deed(fk1!, fk2!, pages!) pk(fk1, fk2) fk(fk1, fk2)→land(district, plot)");
        assertThat(stored("Survey")).isEqualTo("survey(fk1!, fk2!) pk(fk1, fk2) fk(fk1, fk2)→land(district, plot)");
    }

    @Test
    void theIdClassIsThatOfTheParent() {
        stored();
        inSession(em -> {
            Deed deed = em.find(Deed.class, new PlotId("north", 4));
            assertThat(deed.pages).isEqualTo(12);
            assertThat(deed.land.name).isEqualTo("meadow");
            assertThat(em.find(Deed.class, new PlotId("south", 4))).isNull();
        });
    }

    @Test
    void theEmbeddedIdTakesTheKeyOfTheParent() {
        stored();
        inSession(em -> {
            Survey survey = em.find(Survey.class, new PlotId("north", 4));
            assertThat(survey.id).isEqualTo(new PlotId("north", 4));
            assertThat(survey.land.name).isEqualTo("meadow");
        });
    }

    @Test
    void queriesLeadFromTheDependentToTheKeyOfItsParent() {
        stored();
        inSession(em -> {
            assertThat(em.createQuery("select d.pages from Deed d where d.land.id.district = 'north'", Integer.class)
                            .getResultList())
                    .containsExactly(12);
            assertThat(em.createQuery(
                                    "select s.id.plot from Survey s where s.land.id.district = 'north'", Integer.class)
                            .getResultList())
                    .containsExactly(4);
            assertThat(em.createQuery("select s from Survey s where s.id.district = 'north'", Survey.class)
                            .getResultList())
                    .hasSize(1);
        });
    }

    @Test
    void oneInstanceAtMostDependsOnAParent() {
        stored();
        inTransaction(em -> {
            em.remove(em.find(Deed.class, new PlotId("north", 4)));
            em.flush();
            em.persist(new Deed(em.find(Land.class, new PlotId("north", 4)), 13));
        });
        inSession(em -> assertThat(em.createQuery("select d.pages from Deed d", Integer.class)
                        .getResultList())
                .containsExactly(13));
    }
}
