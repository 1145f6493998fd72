package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cairnorm.conformance.language.Harbour.Office;
import org.cairnorm.conformance.language.Harbour.Pilot;
import org.junit.jupiter.api.Test;

/** Path expressions (JPA 3.2 §4.4.4). */
class PathTest extends HarbourTest {
    @Test
    void aPathLeadsThroughSeveralAssociations() {
        assertThat(texts("select v.ship.captain.name from Voyage v where v.ship.home.office.town.city = 'Ardenburg'"
                        + " order by v.id"))
                .containsExactly("Ada", "Ada", "Ben");
    }

    @Test
    void aPathHasNoValueWhereANonTerminalFieldIsNull() {
        assertThat(texts("select s.home.name from Ship s order by s.id")).containsExactly("Arden", "Arden", "Brigg");
        assertThat(texts("select s.id from Ship s where s.captain.name <> 'Ada' or s.id = 4"))
                .containsExactly("2");
    }

    @Test
    void aTerminalFieldThatIsNullStaysInTheResult() {
        assertThat(texts("select s.captain from Ship s order by s.id")).containsExactly("Ada", "Ben", "null", "null");
        assertThat(texts("select s.home.office.town.land from Ship s order by s.id"))
                .containsExactly("Westland", "Westland", "null");
    }

    @Test
    void aFieldThatIsNullTestsAsNull() {
        assertThat(texts("select s.id from Ship s where s.escort is null order by s.id"))
                .containsExactly("1", "4");
        assertThat(texts("select s.id from Ship s where s.escort.escort is null"))
                .containsExactly("2");
        assertThat(texts("select s.id, s.escort.escort from Ship s order by s.id"))
                .containsExactly("2 null", "3 Albatross");
    }

    @Test
    void aPathFromALeftJoinedVariableKeepsTheRow() {
        assertThat(texts("select s.name, h.name from Ship s left join s.home h order by s.id"))
                .containsExactly("Albatross Arden", "Bison Arden", "Cormorant Brigg", "Dory null");
    }

    @Test
    void twoPathsThroughTheSameAssociationMeanTheSameRow() {
        assertThat(texts("select v.ship.name from Voyage v where v.ship.flag = v.ship.escort.flag"))
                .isEmpty();
        assertThat(texts("select v.id from Voyage v where v.ship.tonnage > 600 and v.ship.name = 'Bison'"))
                .containsExactly("3");
    }

    @Test
    void aPathDoesNotGoOnBehindACollection() {
        assertRefused("select p.ships.name from Port p")
                .withMessageContaining("CAIRN-3105: The path goes on behind the collection 'p.ships'")
                .withMessageContaining("JOIN p.ships x, then x.name");
        assertRefused("select p from Port p where p.ships.name = 'Dory'").withMessageContaining("CAIRN-3105");
        assertRefused("select p from Port p order by p.ships.name").withMessageContaining("CAIRN-3105");
    }

    @Test
    void aCollectionIsNoValue() {
        for (String query : new String[] {
            "select s.crew from Ship s",
            "select s from Ship s where s.crew = :c",
            "select s from Ship s where s.crew is null",
            "select count(s.crew) from Ship s",
            "select s from Ship s where s.nicknames in ('Alba')",
            "select s.id from Ship s group by s.id, s.crew"
        }) {
            assertRefused(query).withMessageContaining("CAIRN-3106: The collection 's.");
        }
    }

    @Test
    void anEmbeddablePathIsComposedFurther() {
        assertThat(texts(
                        "select p.office.town.city, p.office.street from Port p where p.office.town.land = 'Westland'"))
                .containsExactly("Ardenburg Quay");
    }

    @Test
    void aCollectionInAnEmbeddableIsJoined() {
        assertThat(texts("select c.name from Port p join p.office.clerks c order by c.name"))
                .containsExactly("Emil", "Finn");
        assertThat(texts("select c.name from Port p join p.office o join o.clerks c order by c.name"))
                .containsExactly("Emil", "Finn");
    }

    @Test
    void anEmbeddableIsSelectedAsAWhole() {
        assertThat(value("select p.office from Port p where p.id = 1"))
                .isInstanceOfSatisfying(
                        Office.class, office -> assertThat(office.town.land).isEqualTo("Westland"));
    }

    @Test
    void keysAndValuesOfABasicMap() {
        assertThat(texts("select p.name, key(d), value(d), d from Port p join p.depths d order by d"))
                .containsExactly("Arden A 8 8", "Arden B 12 12", "Brigg A 20 20");
    }

    @Test
    void aVariableOverAMapIsItsValue() {
        assertThat(texts("select i.name from Port p join p.pilots i where i.age > 40"))
                .containsExactly("Hana");
        assertThat(value("select i from Port p join p.pilots i where key(i) = 'day'"))
                .isInstanceOf(Pilot.class);
    }

    @Test
    void keysAndValuesMayStandInEveryClause() {
        assertThat(texts("select key(d), count(d) from Port p join p.depths d where key(d) <> 'C' and value(d) > 1"
                        + " group by key(d) having sum(value(d)) > 1 order by key(d) desc"))
                .containsExactly("B 1", "A 2");
    }

    @Test
    void aValueIsComposedFurther() {
        assertThat(texts("select value(i).area from Port p join p.pilots i where value(i).name like 'G%'"))
                .containsExactly("east");
    }

    @Test
    void aKeyThatIsAnEntityIsComposedFurther() {
        assertThat(texts("select key(f).name, key(f).captain.name, value(f) from Port p join p.fees f"
                        + " where key(f).tonnage > 1 and value(f) < 100 order by key(f).name"))
                .containsExactly("Albatross Ada 70", "Bison Ben 90");
        assertThat(texts("select key(f), entry(f) from Port p join p.fees f where key(f).escort is not null"))
                .containsExactly("Bison Bison=90");
        assertThat(texts("select key(f).home.name, sum(value(f)) from Port p join p.fees f group by key(f).home.name"))
                .containsExactly("Arden 160");
    }

    @Test
    void aKeyIsComparedTreatedAndJoined() {
        assertThat(texts("select value(f) from Port p join p.fees f where treat(key(f) as Tanker).volume > 1"))
                .containsExactly("90");
        assertThat(texts("select value(f) from Port p join p.fees f where type(key(f)) = Freighter"))
                .containsExactly("70");
        assertThat(
                        texts(
                                "select v.id from Port p join p.fees f join key(f).voyages v where value(f) = 70 order by v.id"))
                .containsExactly("1", "2");
        assertThat(texts("select s.name, f from Ship s, Port p join p.fees f where key(f) = s order by s.name"))
                .containsExactly("Albatross 70", "Bison 90");
    }

    @Test
    void anEntryIsAMapEntryOfKeyAndValue() {
        assertThat(values("select entry(d) from Port p join p.depths d where p.id = 2"))
                .containsExactly(Map.entry("A", 20));
        assertThat(value("select entry(i) from Port p join p.pilots i where key(i) = 'night'"))
                .isInstanceOfSatisfying(Map.Entry.class, entry -> {
                    assertThat(entry.getKey()).isEqualTo("night");
                    assertThat(entry.getValue()).isInstanceOf(Pilot.class).hasToString("Hana");
                });
    }

    @Test
    void anEntryStandsBesideOtherItems() {
        assertThat(texts("select p.name, entry(d), value(d) + 1 from Port p join p.depths d where value(d) = 12"))
                .containsExactly("Arden B=12 13");
    }

    @Test
    void anEntryIsOnlySelected() {
        for (String query : new String[] {
            "select p from Port p join p.depths d where entry(d) = entry(d)",
            "select p from Port p join p.depths d where entry(d) is null",
            "select count(entry(d)) from Port p join p.depths d",
            "select p from Port p join p.depths d order by entry(d)",
            "select p.id from Port p where exists (select entry(d) from p.depths d)",
            "select coalesce(entry(d), entry(d)) from Port p join p.depths d"
        }) {
            assertRefused(query).withMessageContaining("map entry");
        }
    }

    @Test
    void keyAndValueApplyToMapsOnly() {
        assertRefused("select value(c) from Ship s join s.crew c")
                .withMessageContaining("CAIRN-3119: VALUE needs a variable that ranges over a map, but 'c' does not");
        assertRefused("select key(s) from Ship s").withMessageContaining("CAIRN-3119: KEY");
        assertRefused("select entry(n) from Ship s join s.nicknames n").withMessageContaining("CAIRN-3119: ENTRY");
    }
}
