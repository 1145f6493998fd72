package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.cairnorm.conformance.language.Harbour.Flag;
import org.cairnorm.conformance.language.Harbour.Port;
import org.cairnorm.dialect.DialectFeature;
import org.junit.jupiter.api.Test;

/** CASE, COALESCE, NULLIF and functions of the database (JPA 3.2 §4.7.9, §4.7.10). */
class CaseTest extends HarbourTest {
    @Test
    void theFirstTrueConditionDecides() {
        assertThat(texts("select case when s.tonnage > 400 then 'big' when s.tonnage > 800 then 'huge' else 'small' end"
                        + " from Ship s where s.id < 4 order by s.id"))
                .containsExactly("big", "big", "small");
    }

    @Test
    void anUnknownConditionDoesNotDecide() {
        assertThat(texts(
                        "select case when g.open = true then 'open' when not (g.open = true) then 'closed' else 'unknown'"
                                + " end from Gauge g order by g.id"))
                .containsExactly("open", "closed", "unknown");
    }

    @Test
    void aConditionMayBeAnyCondition() {
        assertThat(texts("select case when s.name like 'A%' and s.crew is not empty then 1"
                        + " when exists (select v from Voyage v where v.ship = s and v.target is null) then 2"
                        + " when s.home is null or s.flag in (org.cairnorm.conformance.language.Harbour.Flag.NORTH) then 3"
                        + " else 4 end from Ship s order by s.id"))
                .containsExactly("1", "4", "2", "3");
    }

    @Test
    void aSimpleCaseComparesItsOperand() {
        assertThat(texts("select case s.name when 'Bison' then s.tonnage when 'Dory' then -1 else 0 end from Ship s"
                        + " order by s.id"))
                .containsExactly("0", "900", "0", "-1");
        assertThat(texts(
                        "select case s.flag when org.cairnorm.conformance.language.Harbour.Flag.NORTH then 'n' else '?' end"
                                + " from Ship s order by s.id"))
                .containsExactly("n", "?", "n", "?");
    }

    @Test
    void aSimpleCaseOfNullTakesTheElse() {
        assertThat(texts("select case g.whole when 7 then 'seven' else 'other' end from Gauge g order by g.id"))
                .containsExactly("seven", "other", "other");
    }

    @Test
    void aSimpleCaseChoosesByTheTypeOfAnEntity() {
        assertThat(
                        texts(
                                "select case type(c) when Crate then 'c' when Barrel then 'b' else '?' end from Cargo c order by c.id"))
                .containsExactly("c", "b", "b", "c");
        assertThat(texts(
                        "select p.name from Person p where case type(p) when Captain then 1 when Pilot then 2 else 3 end = 2"
                                + " order by p.id"))
                .containsExactly("Gus", "Hana");
    }

    @Test
    void casesAreNested() {
        assertThat(texts(
                        "select concat(case when s.id < 3 then case when s.id = 1 then 'one' else 'two' end else 'more' end,"
                                + " '!') from Ship s order by s.id"))
                .containsExactly("one!", "two!", "more!", "more!");
    }

    @Test
    void aCaseStandsInEveryClause() {
        String grouped = "select case when s.tonnage > 200 then 'big' else 'small' end as size, count(s) from Ship s"
                + " where case when s.id = 4 then 0 else 1 end = 1"
                + " group by case when s.tonnage > 200 then 'big' else 'small' end order by size";
        if (has(DialectFeature.GROUP_BY_PARAMETERS) || has(DialectFeature.GROUP_BY_PLACE)) {
            assertThat(texts(grouped)).containsExactly("big 2", "small 1");
        } else {
            assertThatThrownBy(() -> texts(grouped))
                    .hasMessageContaining("no way to group by and select an expression that holds parameters");
        }
        assertThat(texts("select s.name from Ship s order by case when s.name = 'Dory' then 0 else 1 end, s.name desc"))
                .containsExactly("Dory", "Cormorant", "Bison", "Albatross");
    }

    @Test
    void aCaseMayGiveNull() {
        assertThat(texts(
                        "select case when s.id = 1 then s.name else null end from Ship s where s.id < 3 order by s.id"))
                .containsExactly("Albatross", "null");
    }

    @Test
    void aCaseTakesParameters() {
        assertThat(texts(
                        "select case when s.id = :i then :a else s.name end from Ship s where s.id < 3 order by s.id",
                        "i",
                        1,
                        "a",
                        "first"))
                .containsExactly("first", "Bison");
    }

    @Test
    void aCaseSumsConditionally() {
        assertThat(texts(
                        "select sum(case when s.flag is null then 1 else 0 end), count(case when s.id > 2 then s.id else null end)"
                                + " from Ship s"))
                .containsExactly("1 2");
    }

    @Test
    void anUpdateChoosesByCase() {
        inDoomedTransaction(em -> {
            update(
                    em,
                    "update Ship s set s.tonnage = case when s.tonnage > 600 then s.tonnage + 1"
                            + " when s.tonnage > 200 then s.tonnage + 2 else 0 end");
            update(em, "update Ship s set s.flag = case s.id when 1 then :f else s.flag end", "f", Flag.SOUTH);
            assertThat(texts(em, "select s.tonnage, s.flag from Ship s order by s.id"))
                    .containsExactly("502 SOUTH", "901 SOUTH", "0 NORTH", "0 null");
        });
    }

    @Test
    void aCaseIsOfThePromotedTypeOfItsResults() {
        assertThat(value("select case when g.id = 1 then g.whole else g.large end from Gauge g where g.id = 1"))
                .isEqualTo(7L);
        assertThat(value("select case when g.id = 1 then g.whole else g.wide end from Gauge g where g.id = 1"))
                .isEqualTo(7.0);
        assertThat(value("select case g.id when 1 then g.whole else g.exact end from Gauge g where g.id = 1"))
                .isInstanceOfSatisfying(
                        BigDecimal.class, found -> assertThat(found).isEqualByComparingTo("7"));
    }

    @Test
    void theResultsOfACaseAreAlike() {
        assertRefused("select case when s.id = 1 then 'a' else 1 end from Ship s")
                .withMessageContaining("CAIRN-3111: String and Integer cannot be compared");
    }

    @Test
    void aCaseHasAnElse() {
        assertRefused("select case end from Ship s").withMessageContaining("CAIRN-3001");
        assertRefused("select case s.id else 1 end from Ship s").withMessageContaining("WHEN was expected");
    }

    @Test
    void coalesceIsTheFirstValueThatIsNotNull() {
        assertThat(texts(
                        "select coalesce(s.tonnage, 0), coalesce(s.flag, s.escort.flag), coalesce(nullif(s.name, 'Bison'),"
                                + " 'B') from Ship s where s.id = 2"))
                .containsExactly("900 SOUTH B");
        assertThat(texts("select coalesce(g.small, g.whole, 5) from Gauge g order by g.id"))
                .containsExactly("3", "4", "5");
        assertThat(texts("select coalesce(g.text, g.text) from Gauge g where g.id = 3"))
                .containsExactly("null");
    }

    @Test
    void coalesceIsOfThePromotedType() {
        assertThat(value("select coalesce(g.whole, g.large) from Gauge g where g.id = 1"))
                .isEqualTo(7L);
        assertThat(value("select coalesce(g.whole, g.wide) from Gauge g where g.id = 1"))
                .isEqualTo(7.0);
        assertThat(value("select coalesce(g.thin, g.exact) from Gauge g where g.id = 1"))
                .isEqualTo(1.5f);
    }

    @Test
    void coalesceTakesParameters() {
        assertThat(texts("select s.id from Ship s where coalesce(s.flag, :f) = :f order by s.id", "f", Flag.SOUTH))
                .containsExactly("2", "4");
        assertThat(texts("select coalesce(:a, s.name) from Ship s where s.id = 1", "a", null))
                .containsExactly("Albatross");
    }

    @Test
    void nullifIsNullForEqualValues() {
        assertThat(texts("select nullif(s.name, 'Bison'), nullif(s.tonnage, 0), nullif(s.flag,"
                        + " org.cairnorm.conformance.language.Harbour.Flag.SOUTH) from Ship s where s.id = 2"))
                .containsExactly("null 900 null");
        assertThat(texts("select count(nullif(s.flag, :f)) from Ship s", "f", Flag.SOUTH))
                .containsExactly("2");
    }

    @Test
    void nullifWithNullIsTheFirst() {
        assertThat(texts("select nullif(7, g.whole), nullif(g.whole, 7) from Gauge g where g.id = 3"))
                .containsExactly("7 null");
    }

    @Test
    void aFunctionOfTheDatabaseIsCalled() {
        assertThat(texts("select function('upper', s.name), function('abs', -s.tonnage) from Ship s"
                        + " where function('lower', s.name) = 'bison'"))
                .containsExactly("BISON 900");
    }

    @Test
    void aFunctionOfTheDatabaseTakesEveryKindOfArgument() {
        assertThat(texts(
                        "select function('coalesce', s.flag, :p, concat('a', 'b'), 'c') from Ship s where s.id = 4",
                        "p",
                        "x"))
                .containsExactly("x");
        assertThat(texts("select function('nullif', s.id, 3) from Ship s order by s.id"))
                .containsExactly("1", "2", "null", "4");
    }

    @Test
    void aFunctionOfTheDatabaseIsACondition() {
        assertThat(texts("select g.id from Gauge g where function('coalesce', g.open, true) and g.id > 1"))
                .containsExactly("3");
    }

    @Test
    void anAggregateOfTheDatabaseIsCalled() {
        assertThat(texts(
                        "select s.flag, function('max', s.tonnage) from Ship s where s.flag is not null group by s.flag"
                                + " having function('min', s.tonnage) < 200"))
                .containsExactly("NORTH 500");
    }

    @Test
    void anEntityIsNoValueToChoose() {
        assertRefused("select coalesce(s.home, s.escort.home) from Ship s").withMessageContaining("CAIRN-3136");
        inSession(em -> assertThat(em.find(Port.class, 1).name).isEqualTo("Arden"));
    }
}
