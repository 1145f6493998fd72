package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairnorm.conformance.language.Harbour.Barrel;
import org.cairnorm.conformance.language.Harbour.Captain;
import org.cairnorm.conformance.language.Harbour.Crate;
import org.cairnorm.conformance.language.Harbour.Freighter;
import org.cairnorm.conformance.language.Harbour.Person;
import org.cairnorm.conformance.language.Harbour.Pilot;
import org.cairnorm.conformance.language.Harbour.Ship;
import org.cairnorm.conformance.language.Harbour.Tanker;
import org.junit.jupiter.api.Test;

/** Polymorphism, and entity types in queries, of each inheritance strategy (JPA 3.2 §4.4.8, §4.6.17.5). */
class PolymorphismTest extends HarbourTest {
    @Test
    void aQueryOfASingleTableGivesInstancesOfSubclasses() {
        assertThat(values("select p from Person p where p.id in (1, 3, 7) order by p.id"))
                .hasExactlyElementsOfTypes(Captain.class, Person.class, Pilot.class);
    }

    @Test
    void aQueryOfJoinedTablesGivesInstancesOfSubclasses() {
        assertThat(values("select s from Ship s order by s.id"))
                .hasExactlyElementsOfTypes(Freighter.class, Tanker.class, Ship.class, Ship.class);
    }

    @Test
    void aQueryOfTablesPerClassGivesInstancesOfSubclasses() {
        assertThat(values("select c from Cargo c order by c.id"))
                .hasExactlyElementsOfTypes(Crate.class, Barrel.class, Barrel.class, Crate.class);
    }

    @Test
    void aQueryOfASubclassGivesItsInstancesOnly() {
        assertThat(texts("from Tanker")).containsExactly("Bison");
        assertThat(texts("select p.name, p.stars from Captain p order by p.id")).containsExactly("Ada 3", "Ben 1");
        assertThat(texts("select b.ware, b.litres from Barrel b order by b.id")).containsExactly("wine 200", "oil 600");
    }

    @Test
    void inheritedAttributesAreAttributesOfTheSubclass() {
        assertThat(texts("select t.name, t.home.name, t.volume from Tanker t where t.tonnage > 1"))
                .containsExactly("Bison Arden 1200.5");
        assertThat(texts("select c.voyage.ship.name, c.height from Crate c order by c.id"))
                .containsExactly("Albatross 2", "Bison 5");
    }

    @Test
    void anAssociationLeadsToInstancesOfSubclasses() {
        assertThat(values("select v.ship from Voyage v where v.id in (1, 3) order by v.id"))
                .hasExactlyElementsOfTypes(Freighter.class, Tanker.class);
        assertThat(values("select c from Voyage v join v.cargo c where v.id = 1 order by c.id"))
                .hasExactlyElementsOfTypes(Crate.class, Barrel.class);
    }

    @Test
    void hierarchiesAreJoinedGroupedAndAggregated() {
        assertThat(texts("select v.ship, sum(c.weight), count(c) from Voyage v join v.cargo c group by v.ship"
                        + " order by v.ship.id"))
                .containsExactly("Albatross 40 2", "Bison 110 2");
        assertThat(texts("select max(c.weight) from Cargo c")).containsExactly("90");
    }

    @Test
    void theTypeOfAnEntityRestrictsEachStrategy() {
        assertThat(texts("select s from Ship s where type(s) = Ship order by s.id"))
                .containsExactly("Cormorant", "Dory");
        assertThat(texts("select p from Person p where type(p) = Captain order by p.id"))
                .containsExactly("Ada", "Ben");
        assertThat(texts("select c from Cargo c where type(c) = Crate order by c.id"))
                .containsExactly("tea1", "tea4");
    }

    @Test
    void theTypeOfAnEntityIsItsExactType() {
        assertThat(texts("select s from Ship s where type(s) <> Ship order by s.id"))
                .containsExactly("Albatross", "Bison");
        assertThat(texts("select p.name from Person p where type(p) not in (Captain, Person) order by p.id"))
                .containsExactly("Gus", "Hana");
    }

    @Test
    void theTypeOfAnEntityIsSelectedAsItsClass() {
        assertThat(values("select type(s) from Ship s order by s.id"))
                .containsExactly(Freighter.class, Tanker.class, Ship.class, Ship.class);
        assertThat(values("select distinct type(c) from Cargo c where c.weight > 80"))
                .containsExactly(Barrel.class);
        assertThat(values("select type(p) from Person p where p.id = 7")).containsExactly(Pilot.class);
    }

    @Test
    void typesAreComparedWithParameters() {
        assertThat(texts("select s from Ship s where type(s) = :t", "t", Tanker.class))
                .containsExactly("Bison");
        assertThat(texts("select c from Cargo c where type(c) = ?1 order by c.id", 1, Barrel.class))
                .containsExactly("wine2", "oil3");
        assertThat(texts(
                        "select p from Person p where type(p) in (:a, :b) order by p.id",
                        "a",
                        Captain.class,
                        "b",
                        Pilot.class))
                .containsExactly("Ada", "Ben", "Gus", "Hana");
        assertThat(texts(
                        "select s from Ship s where type(s) in :types order by s.id",
                        "types",
                        List.of(Freighter.class, Tanker.class)))
                .containsExactly("Albatross", "Bison");
    }

    @Test
    void typesOfTwoEntitiesAreCompared() {
        assertThat(texts("select a, b from Cargo a, Cargo b where type(a) = type(b) and a.id < b.id order by a.id"))
                .containsExactly("tea1 tea4", "wine2 oil3");
        assertThat(texts("select s, e from Ship s join s.escort e where type(s) <> type(e) order by s.id"))
                .containsExactly("Bison Albatross", "Cormorant Bison");
    }

    @Test
    void theTypeOfAnAssociationIsTested() {
        assertThat(texts("select v from Voyage v where type(v.ship) = Freighter order by v.id"))
                .containsExactly("V1", "V2");
    }

    @Test
    void rowsAreGroupedByTheTypeOfAnEntity() {
        assertThat(texts("select type(s), count(s), max(s.name) from Ship s group by type(s) order by max(s.name)"))
                .containsExactly("Freighter 1 Albatross", "Tanker 1 Bison", "Ship 2 Dory");
        assertThat(texts("select type(p), count(p) from Person p group by type(p) having count(p) > 2"))
                .containsExactly("Person 4");
        assertThat(texts("select type(c), sum(c.weight) from Cargo c group by type(c) order by sum(c.weight)"))
                .containsExactly("Crate 30", "Barrel 120");
        assertThat(texts("select type(v.ship), count(v) from Voyage v group by type(v.ship) order by count(v) desc,"
                        + " max(v.id)"))
                .containsExactly("Freighter 2", "Tanker 1", "Ship 1");
    }

    @Test
    void rowsAreOrderedAndChosenByTypes() {
        assertThat(texts("select case type(c) when Crate then concat('crate ', c.ware) else 'barrel' end from Cargo c"
                        + " order by c.id"))
                .containsExactly("crate tea", "barrel", "barrel", "crate tea");
        assertThat(texts("select count(distinct type(s)) from Ship s")).containsExactly("3");
    }

    @Test
    void aTypeIsOnlyEqualOrNot() {
        assertRefused("select s from Ship s where type(s) > Tanker")
                .withMessageContaining("CAIRN-3112: Type of entity Ship can only be compared by = and <>, not by >");
    }

    @Test
    void anEntityTypeIsAKnownName() {
        assertRefused("select s from Ship s where type(s) = Raft")
                .withMessageContaining("CAIRN-3101: No entity has the name 'Raft' (line 1, column 38)");
    }
}
