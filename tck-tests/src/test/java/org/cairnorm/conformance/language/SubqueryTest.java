package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Subqueries, EXISTS, ALL, ANY and SOME (JPA 3.2 §4.6.10 to §4.6.12). */
class SubqueryTest extends HarbourTest {
    @Test
    void existsIsTrueForOneRowOrMore() {
        assertThat(texts(
                        "select p.name from Port p where exists (select s from Ship s where s.home = p) order by p.id"))
                .containsExactly("Arden", "Brigg");
    }

    @Test
    void existsIsNeverUnknown() {
        assertThat(texts("select s.name from Ship s where not exists (select c from Captain c where c = s.captain)"
                        + " order by s.id"))
                .containsExactly("Cormorant", "Dory");
        assertThat(
                        texts(
                                "select p.id from Port p where exists (select g.open from Gauge g where g.id = 3) and p.id = 1"))
                .containsExactly("1");
    }

    @Test
    void allIsTrueIfTheComparisonIsTrueForAll() {
        assertThat(texts("select s.name from Ship s"
                        + " where s.tonnage >= all (select t.tonnage from Ship t where t.home.id = 1) "))
                .containsExactly("Bison");
    }

    @Test
    void allIsTrueForNoRow() {
        assertThat(texts("select s.name from Ship s where s.tonnage > all (select t.tonnage from Ship t where t.id > 9)"
                        + " order by s.id"))
                .containsExactly("Albatross", "Bison", "Cormorant", "Dory");
    }

    @Test
    void allIsFalseIfOneComparisonIsFalse() {
        assertThat(texts("select s.name from Ship s where not (s.tonnage < all (select t.tonnage from Ship t))"
                        + " and s.tonnage is not null order by s.id"))
                .containsExactly("Albatross", "Bison", "Cormorant");
    }

    @Test
    void allIsUnknownIfItIsNeitherTrueNorFalse() {
        assertThat(
                        texts(
                                "select s.name from Ship s where s.tonnage <> all (select t.tonnage from Ship t where t.id = 4)"))
                .isEmpty();
        assertThat(texts("select s.name from Ship s"
                        + " where not (s.tonnage <> all (select t.tonnage from Ship t where t.id = 4))"))
                .isEmpty();
    }

    @Test
    void anyIsTrueIfOneComparisonIsTrue() {
        assertThat(texts(
                        "select s.name from Ship s where s.tonnage > any (select t.tonnage from Ship t) order by s.id"))
                .containsExactly("Albatross", "Bison");
        assertThat(
                        texts(
                                "select s.name from Ship s where s.tonnage > some (select t.tonnage from Ship t) order by s.id"))
                .containsExactly("Albatross", "Bison");
    }

    @Test
    void anyIsFalseForNoRow() {
        assertThat(
                        texts(
                                "select s.name from Ship s where s.tonnage > any (select t.tonnage from Ship t where t.id > 9)"))
                .isEmpty();
        assertThat(texts("select s.id from Ship s"
                        + " where not (s.tonnage > any (select t.tonnage from Ship t where t.id > 9)) order by s.id"))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void anyIsUnknownIfItIsNeitherTrueNorFalse() {
        assertThat(texts("select s.name from Ship s"
                        + " where not (s.tonnage > any (select t.tonnage from Ship t where t.id in (2, 4)))"))
                .isEmpty();
    }

    @Test
    void everyComparisonTakesAllAndAny() {
        assertThat(texts("select s.id from Ship s where s.tonnage = all (select max(t.tonnage) from Ship t)"
                        + " and s.tonnage <= any (select t.tonnage from Ship t)"
                        + " and s.tonnage >= any (select t.tonnage from Ship t)"
                        + " and s.tonnage <> any (select t.tonnage from Ship t)"
                        + " and s.tonnage > all (select t.tonnage from Ship t where t.id = 1)"
                        + " and not (s.tonnage < all (select t.tonnage from Ship t where t.id = 1))"))
                .containsExactly("2");
    }

    @Test
    void allAndAnyTakeTextsDatesEnumsAndEntities() {
        assertThat(texts("select s.id from Ship s where s.name <= all (select t.name from Ship t)"))
                .containsExactly("1");
        assertThat(
                        texts(
                                "select s.id from Ship s where s.launched >= all (select t.launched from Ship t where t.id < 4)"))
                .containsExactly("2");
        assertThat(texts("select s.id from Ship s where s.flag <> all (select t.flag from Ship t where t.id = 1)"))
                .containsExactly("2");
        assertThat(texts("select s.id from Ship s where s.home = any (select v.target from Voyage v) order by s.id"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void allAndAnyTakeLikeTypesOnly() {
        assertRefused("select s from Ship s where s.tonnage > all (select t.name from Ship t)")
                .withMessageContaining("CAIRN-3111: Integer and String cannot be compared");
    }

    @Test
    void aScalarSubqueryIsAValue() {
        assertThat(texts("select p.name from Port p where (select count(s) from Ship s where s.home = p) > 1"))
                .containsExactly("Arden");
        assertThat(texts("select s.name from Ship s where s.tonnage * 2 > (select avg(t.tonnage) from Ship t)"
                        + " order by s.id"))
                .containsExactly("Albatross", "Bison");
    }

    @Test
    void aScalarSubqueryWithoutRowIsNull() {
        assertThat(texts("select p.id from Port p where p.id = (select s.id from Ship s where s.id > 9)"))
                .isEmpty();
        assertThat(texts("select p.id from Port p"
                        + " where coalesce((select s.id from Ship s where s.id > 9), 2) = p.id"))
                .containsExactly("2");
    }

    @Test
    void aSubqueryStandsOnBothSidesOfAComparison() {
        assertThat(texts("select p.name from Port p where (select count(s) from p.ships s)"
                        + " < (select count(v) from Voyage v where v.origin = p) order by p.id"))
                .containsExactly("Brigg");
    }

    @Test
    void aSubqueryRangesOverACollectionOutside() {
        assertThat(texts("select s.name from Ship s where 'Old Bird' in (select n from s.nicknames n)"))
                .containsExactly("Albatross");
        assertThat(texts("select p.name from Port p where 20 = all (select value(d) from p.depths d)"
                        + " and p.depths is not empty"))
                .containsExactly("Brigg");
        assertThat(texts("select p.name from Port p where exists (select i from p.pilots i where key(i) = 'night')"))
                .containsExactly("Arden");
    }

    @Test
    void aSubqueryRangesOverAnAssociationOutside() {
        assertThat(texts("select s.name from Ship s where exists (select h from s.home h where h.name = 'Brigg')"))
                .containsExactly("Cormorant");
        assertThat(texts("select s.name from Ship s"
                        + " where exists (select n from s.escort e join e.nicknames n where n = 'Alba')"))
                .containsExactly("Bison");
    }

    @Test
    void aSubqueryHasJoinsGroupsAndConditionsOfGroups() {
        assertThat(texts("select s.name from Ship s where s.id in (select v.ship.id from Voyage v left join v.cargo c"
                        + " group by v.ship.id having count(c) = 0)"))
                .containsExactly("Cormorant");
    }

    @Test
    void aSubqueryStandsInHaving() {
        assertThat(texts("select s.flag, max(s.tonnage) from Ship s group by s.flag"
                        + " having max(s.tonnage) = (select max(t.tonnage) from Ship t)"))
                .containsExactly("SOUTH 900");
    }

    @Test
    void anOuterVariableIsAggregatedInside() {
        assertThat(texts("select s.name from Ship s where (select max(c.age) from s.crew c) < (select min(d.age) from"
                        + " Captain d where d = s.captain) order by s.id"))
                .containsExactly("Albatross", "Bison");
    }

    @Test
    void anInsideVariableDoesNotMultiplyRowsOutside() {
        assertThat(texts("select s.name from Ship s where exists (select v from s.voyages v) and exists"
                        + " (select v from s.voyages v where v.id > 1) order by s.id"))
                .containsExactly("Albatross", "Bison", "Cormorant");
    }
}
