package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Joined subclass strategy (JPA 3.2 §2.13.2). */
class JoinedInheritanceTest extends StoredSchemaTest {
    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "KIND")
    abstract static class Vessel {
        @Id
        int id;

        @Version
        int version;

        @Column(nullable = false)
        String name;

        @ManyToOne
        Harbour harbour;

        protected Vessel() {}

        Vessel(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity
    static class Ferry extends Vessel {
        @Column(nullable = false)
        int seats;

        protected Ferry() {}

        Ferry(int id, String name, int seats) {
            super(id, name);
            this.seats = seats;
        }
    }

    @Entity
    static class CarFerry extends Ferry {
        int lanes;

        @ManyToOne
        Ferry replacement;

        protected CarFerry() {}

        CarFerry(int id, String name, int seats, int lanes) {
            super(id, name, seats);
            this.lanes = lanes;
        }
    }

    @Entity
    @PrimaryKeyJoinColumn(name = "VESSEL_ID")
    static class Tanker extends Vessel {
        long volume;

        protected Tanker() {}

        Tanker(int id, String name, long volume) {
            super(id, name);
            this.volume = volume;
        }
    }

    @Entity
    static class Harbour {
        @Id
        int id;

        @OneToMany(mappedBy = "harbour")
        List<Vessel> vessels = new ArrayList<>();

        protected Harbour() {}

        Harbour(int id) {
            this.id = id;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Vessel.class, Ferry.class, CarFerry.class, Tanker.class, Harbour.class);
    }

    private void fleet() {
        inTransaction(em -> {
            Harbour harbour = new Harbour(100);
            em.persist(harbour);
            for (Vessel vessel : List.of(
                    new Ferry(1, "Anna", 200), new CarFerry(2, "Berta", 300, 4), new Tanker(3, "Clara", 9_000))) {
                vessel.harbour = harbour;
                em.persist(vessel);
            }
        });
        statements().clear();
    }

    private List<String> sent(String verb) {
        return statements().texts().stream()
                .filter(text -> text.startsWith(verb))
                .toList();
    }

    @Test
    void theRootIsASingleTableOfWhatIsCommon() {
        assertThat(stored("Vessel"))
                .isEqualTo("vessel(id!, kind!, version!, name!, harbour_id) pk(id) fk(harbour_id)→harbour(id)");
    }

    @Test
    void eachSubclassHasATableOfItsOwnFieldsAndTheKeyThatRefersToTheSuperclassTable() {
        assertThat(stored("Ferry")).isEqualTo("ferry(id!, seats!) pk(id) fk(id)→vessel(id)");
        assertThat(stored("CarFerry"))
                .isEqualTo(
                        "carferry(id!, lanes!, replacement_id) pk(id) fk(id)→ferry(id) fk(replacement_id)→ferry(id)");
    }

    @Test
    void primaryKeyJoinColumnNamesTheKeyOfTheSubclassTable() {
        assertThat(stored("Tanker")).isEqualTo("tanker(vessel_id!, volume!) pk(vessel_id) fk(vessel_id)→vessel(id)");
    }

    @Test
    void anInstanceIsStoredInTheTablesOfItsClassFromTheRootDown() {
        inTransaction(em -> em.persist(new CarFerry(2, "Berta", 300, 4)));
        assertThat(sent("insert"))
                .satisfiesExactly(
                        root -> assertThat(root).containsIgnoringCase("into Vessel"),
                        middle -> assertThat(middle).containsIgnoringCase("into Ferry"),
                        leaf -> assertThat(leaf).containsIgnoringCase("into CarFerry"));
    }

    @Test
    void oneStatementJoinsTheTablesOfAnInstance() {
        fleet();
        inSession(em -> {
            CarFerry ferry = em.find(CarFerry.class, 2);
            assertThat(ferry.name).isEqualTo("Berta");
            assertThat(ferry.seats).isEqualTo(300);
            assertThat(ferry.lanes).isEqualTo(4);
        });
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void aQueryOfTheRootGivesInstancesOfAllClasses() {
        fleet();
        inSession(em -> assertThat(em.createQuery("select v from Vessel v order by v.id", Vessel.class)
                        .getResultList())
                .hasExactlyElementsOfTypes(Ferry.class, CarFerry.class, Tanker.class)
                .filteredOn(Ferry.class::isInstance)
                .extracting(vessel -> ((Ferry) vessel).seats)
                .containsExactly(200, 300));
    }

    @Test
    void aQueryOfASubclassGivesItAndItsSubclasses() {
        fleet();
        inSession(em -> assertThat(em.createQuery("select f from Ferry f where f.name > 'A' order by f.id", Ferry.class)
                        .getResultList())
                .hasExactlyElementsOfTypes(Ferry.class, CarFerry.class));
    }

    @Test
    void findByTheRootGivesTheClassThatWasStored() {
        fleet();
        inSession(em -> assertThat(em.find(Vessel.class, 3))
                .isInstanceOfSatisfying(
                        Tanker.class, tanker -> assertThat(tanker.volume).isEqualTo(9_000)));
    }

    @Test
    void findByASiblingFindsNothing() {
        fleet();
        inSession(em -> assertThat(em.find(Tanker.class, 1)).isNull());
    }

    @Test
    void aPolymorphicAssociationGivesInstancesOfAllClasses() {
        fleet();
        inSession(em -> assertThat(em.find(Harbour.class, 100).vessels)
                .extracting(Object::getClass)
                .<Class<?>>map(type -> type)
                .containsExactlyInAnyOrder(Ferry.class, CarFerry.class, Tanker.class));
    }

    @Test
    void aChangeReachesTheTableOfTheChangedFieldAndTheVersion() {
        fleet();
        inTransaction(em -> em.find(CarFerry.class, 2).lanes = 5);
        assertThat(sent("update"))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).containsIgnoringCase("CarFerry"))
                .anySatisfy(text -> assertThat(text).containsIgnoringCase("Vessel"));
        inSession(em -> {
            assertThat(em.find(CarFerry.class, 2).lanes).isEqualTo(5);
            assertThat(em.find(CarFerry.class, 2).version).isEqualTo(1);
        });
    }

    @Test
    void removalDeletesTheRowsFromTheLeafUp() {
        fleet();
        inTransaction(em -> em.remove(em.find(CarFerry.class, 2)));
        assertThat(sent("delete"))
                .satisfiesExactly(
                        leaf -> assertThat(leaf).containsIgnoringCase("CarFerry"),
                        middle -> assertThat(middle).containsIgnoringCase("Ferry"),
                        root -> assertThat(root).containsIgnoringCase("Vessel"));
    }

    @Test
    void aBulkUpdateReachesFieldsOfSuperclassAndSubclass() {
        fleet();
        inTransaction(em -> assertThat(em.createQuery("update CarFerry f set f.lanes = 8, f.name = 'Dora'")
                        .executeUpdate())
                .isEqualTo(1));
        inSession(em -> {
            assertThat(em.find(CarFerry.class, 2).lanes).isEqualTo(8);
            assertThat(em.find(CarFerry.class, 2).name).isEqualTo("Dora");
            assertThat(em.find(Ferry.class, 1).name).isEqualTo("Anna");
        });
    }

    @Test
    void aBulkDeleteOfASubclassRemovesItsRowsFromAllTables() {
        fleet();
        inTransaction(em -> assertThat(em.createQuery("delete from Ferry f where f.seats > 250")
                        .executeUpdate())
                .isEqualTo(1));
        inSession(em -> assertThat(em.createQuery("select v.id from Vessel v order by v.id", Integer.class)
                        .getResultList())
                .containsExactly(1, 3));
    }

    @Test
    void typeSelectsByClass() {
        fleet();
        inSession(em -> assertThat(em.createQuery(
                                "select v.name from Vessel v where type(v) in (Ferry, Tanker) order by v.id",
                                String.class)
                        .getResultList())
                .containsExactly("Anna", "Clara"));
    }
}
