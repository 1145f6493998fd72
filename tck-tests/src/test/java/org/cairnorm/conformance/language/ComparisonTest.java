package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.cairnorm.conformance.language.Harbour.Grade;
import org.cairnorm.conformance.language.Harbour.Port;
import org.cairnorm.conformance.language.Harbour.StopKey;
import org.junit.jupiter.api.Test;

/** Comparison, equality, BETWEEN, IN and LIKE (JPA 3.2 §4.6.3 to §4.6.6, §4.6.16). */
class ComparisonTest extends HarbourTest {
    private static final String GAUGES = "select g.id from Gauge g where ";

    @Test
    void numbersOfDifferentTypesAreCompared() {
        assertThat(texts(GAUGES + "g.small < g.large and g.whole > g.thin and g.wide < g.exact and g.huge > g.whole"))
                .containsExactly("1");
        assertThat(texts(GAUGES + "g.exact = 12.5 or g.large = 30")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void textsAndCharactersAreCompared() {
        assertThat(texts("select s.id from Ship s where s.name >= 'Bison' and s.name < 'D' order by s.id"))
                .containsExactly("2", "3");
        assertThat(texts(GAUGES + "g.mark = 'b' and g.mark <> 'a'")).containsExactly("2");
    }

    @Test
    void datesAndTimesAreCompared() {
        assertThat(texts(GAUGES + "g.day < {d '2020-03-01'} and g.clock > {t '13:00:00'}"
                        + " and g.moment <= {ts '2020-12-31 23:59:58'}"))
                .containsExactly("1");
        assertThat(texts(GAUGES + "g.clock = ?1", 1, LocalTime.of(6, 7, 8))).containsExactly("2");
    }

    @Test
    void fractionsOfSecondsCount() {
        assertThat(texts(GAUGES + "g.moment = {ts '2021-01-03 00:05:06.5'}")).containsExactly("2");
        assertThat(texts(GAUGES + "g.moment > {ts '2021-01-03 00:05:06.499'}")).containsExactly("2");
    }

    @Test
    void enumsAreEqualOrNot() {
        String high = "org.cairnorm.conformance.language.Harbour.Grade.HIGH";
        assertThat(texts(GAUGES + "g.grade = " + high)).containsExactly("1");
        assertThat(texts(GAUGES + "g.grade <> " + high)).containsExactly("2");
        assertThat(texts("select p.id from Person p, Gauge g where p.grade = g.grade and g.id = 1 order by p.id"))
                .containsExactly("1", "6");
    }

    @Test
    void booleansAreEqualOrNot() {
        assertThat(texts(GAUGES + "g.open = false")).containsExactly("2");
        assertThat(texts(GAUGES + "g.open <> false")).containsExactly("1");
    }

    @Test
    void entitiesAreEqualIfTheirIdentifiersAre() {
        assertThat(texts("select v.id from Voyage v join v.ship.home h where v.origin = h order by v.id"))
                .containsExactly("1", "3", "4");
        assertThat(texts("select s.id from Ship s, Port p where s.home <> p and p.id = 1"))
                .containsExactly("3");
    }

    @Test
    void entitiesOfAHierarchyAreCompared() {
        assertThat(texts("select v.id from Voyage v, Tanker t where v.ship = t"))
                .containsExactly("3");
    }

    @Test
    void entitiesWithCompositeIdentifiersAreCompared() {
        assertThat(texts(
                        "select a from Stop a, Stop b where a = b and a <> :none order by a.key.voyage, a.key.number",
                        "none",
                        new Harbour.Stop()))
                .containsExactly("1.1", "3.1", "3.2");
        assertThat(texts("select s from Stop s where s.key = :k", "k", new StopKey(3, 2)))
                .containsExactly("3.2");
    }

    @Test
    void typesThatAreNotAlikeAreNotCompared() {
        assertRefused(GAUGES + "g.text = 1").withMessageContaining("CAIRN-3111: String and Integer cannot be compared");
        assertRefused(GAUGES + "g.day = g.clock").withMessageContaining("CAIRN-3111: LocalDate and LocalTime");
        assertRefused(GAUGES + "g.open = 1").withMessageContaining("CAIRN-3111: Boolean and Integer");
        assertRefused(GAUGES + "g.grade = 0").withMessageContaining("CAIRN-3111: Grade and Integer");
    }

    @Test
    void entitiesAreNotOrdered() {
        assertRefused("select s from Ship s, Ship t where s < t").withMessageContaining("CAIRN-3112: Entity Ship");
    }

    @Test
    void betweenIncludesItsBounds() {
        assertThat(texts("select s.id from Ship s where s.tonnage between 100 and 500 order by s.id"))
                .containsExactly("1", "3");
        assertThat(texts(
                        GAUGES + "g.day between :a and :b",
                        "a",
                        LocalDate.of(2020, 2, 29),
                        "b",
                        LocalDate.MAX.withYear(2020)))
                .containsExactly("1");
    }

    @Test
    void notBetweenIsOutsideOfTheBounds() {
        assertThat(texts("select s.id from Ship s where s.tonnage not between 101 and 900"))
                .containsExactly("3");
    }

    @Test
    void betweenIsLikeTwoComparisons() {
        assertThat(texts(GAUGES + "5 between g.whole and g.large")).containsExactly("2");
        assertThat(texts(GAUGES + "5 not between g.whole and 6")).containsExactly("1");
        assertThat(texts(GAUGES + "g.small * 2 between 6 and 7")).containsExactly("1");
    }

    @Test
    void betweenWithNullIsUnknownUnlessOneSideIsFalse() {
        assertThat(texts(GAUGES + "1 between g.whole and 9 order by g.id")).containsExactly("2");
        assertThat(texts(GAUGES + "1 not between g.whole and 0 order by g.id")).containsExactly("1", "2", "3");
    }

    @Test
    void inIsAnyEquality() {
        assertThat(texts("select s.id from Ship s where s.name in ('Bison', 'Dory', 'Zebra') order by s.id"))
                .containsExactly("2", "4");
        assertThat(texts(
                        "select p.id from Person p where p.grade in (org.cairnorm.conformance.language.Harbour.Grade.HIGH,"
                                + " :g) order by p.id",
                        "g",
                        Grade.HIGH))
                .containsExactly("1", "6");
    }

    @Test
    void notInIsNoEquality() {
        assertThat(texts("select s.id from Ship s where s.name not in ('Bison', 'Dory') order by s.id"))
                .containsExactly("1", "3");
    }

    @Test
    void inOfNullIsUnknown() {
        assertThat(texts(GAUGES + "g.whole in (7, -7) order by g.id")).containsExactly("1", "2");
        assertThat(texts(GAUGES + "g.whole not in (1, 2) order by g.id")).containsExactly("1", "2");
    }

    @Test
    void inAmongNullsIsTrueOrUnknown() {
        assertThat(texts(GAUGES + "g.whole in (7, :n) order by g.id", "n", null))
                .containsExactly("1");
        assertThat(texts(GAUGES + "g.whole not in (7, :n) order by g.id", "n", null))
                .isEmpty();
        assertThat(texts("select s.id from Ship s where s.tonnage not in (select g.whole from Gauge g)"))
                .isEmpty();
    }

    @Test
    void inTakesACollection() {
        assertThat(texts(
                        "select s.id from Ship s where s.name in :names order by s.id",
                        "names",
                        List.of("Dory", "Bison")))
                .containsExactly("2", "4");
        assertThat(texts("select s.id from Ship s where s.id not in ?1", 1, List.of(1, 2, 4)))
                .containsExactly("3");
    }

    @Test
    void inOfAnEmptyCollectionIsFalse() {
        assertThat(texts("select s.id from Ship s where s.name in :names", "names", List.of()))
                .isEmpty();
        assertThat(texts("select s.id from Ship s where s.name not in :names order by s.id", "names", List.of()))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void inTakesEntities() {
        inSession(em -> assertThat(texts(
                        em,
                        "select s.id from Ship s where s.home in :ports",
                        "ports",
                        List.of(em.find(Port.class, 2), em.find(Port.class, 3))))
                .containsExactly("3"));
    }

    @Test
    void likeHasTwoWildcards() {
        assertThat(texts("select s.id from Ship s where s.name like 'B_s%'")).containsExactly("2");
        assertThat(texts("select s.id from Ship s where s.name like '____'")).containsExactly("4");
        assertThat(texts("select s.id from Ship s where s.name like '%Dory%'")).containsExactly("4");
        assertThat(texts("select s.id from Ship s where s.name like 'Dor'")).isEmpty();
    }

    @Test
    void notLikeIsTheContrary() {
        assertThat(texts("select s.id from Ship s where s.name not like '%r%' order by s.id"))
                .containsExactly("2");
    }

    @Test
    void anEscapeCharacterTakesTheMeaningOfWildcards() {
        assertThat(texts(GAUGES + "g.text like 'b\\%\\_b' escape '\\'")).containsExactly("2");
        assertThat(texts(GAUGES + "g.text like :p escape :e", "p", "%x%%", "e", 'x'))
                .containsExactly("2");
        assertThat(texts(GAUGES + "g.text like '%!_%' escape '!'")).containsExactly("2");
    }

    @Test
    void withoutEscapeAllOtherCharactersStandForThemselves() {
        assertThat(texts("select p.id from Port p where 'a\\b' like 'a\\b' and p.id = 1"))
                .containsExactly("1");
        assertThat(texts("select p.id from Port p where 'a[b]*?' like 'a[b]*?' and p.id = 1"))
                .containsExactly("1");
        assertThat(texts("select p.id from Port p where 'b' like '[b]'")).isEmpty();
    }

    @Test
    void likeOfNullIsUnknown() {
        assertThat(texts(GAUGES + "g.text like '%' order by g.id")).containsExactly("1", "2");
        assertThat(texts(GAUGES + "not (g.text like 'x') order by g.id")).containsExactly("1", "2");
        assertThat(texts(GAUGES + "g.text like :p or g.text not like :p", "p", null))
                .isEmpty();
    }
}
