package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairnorm.dialect.DialectFeature;
import org.junit.jupiter.api.Test;

/** GROUP BY, HAVING and aggregates (JPA 3.2 §4.8, §4.9.5). */
class AggregateTest extends HarbourTest {
    @Test
    void aggregatesLeaveOutNulls() {
        assertThat(texts(
                        "select count(s), count(s.tonnage), sum(s.tonnage), avg(s.tonnage), min(s.tonnage), max(s.tonnage)"
                                + " from Ship s"))
                .containsExactly("4 3 1500 500.0 100 900");
    }

    @Test
    void aggregatesOverNothingAreNullOrZero() {
        assertThat(texts("select count(s), count(s.id), sum(s.tonnage), avg(s.tonnage), min(s.name), max(s.launched)"
                        + " from Ship s where s.id > 9"))
                .containsExactly("0 0 null null null null");
        assertThat(texts("select count(g.whole), sum(g.whole), max(g.text) from Gauge g where g.id = 3"))
                .containsExactly("0 null null");
    }

    @Test
    void distinctValuesAreAggregatedOnce() {
        String people = " from Person p where p.age = 30 or p.age = 20";
        assertThat(texts("select count(p.age), count(distinct p.age)" + people)).containsExactly("3 2");
        assertThat(texts("select sum(p.age), sum(distinct p.age)" + people)).containsExactly("80 50");
        assertThat(texts("select avg(distinct p.age)" + people)).containsExactly("25.0");
        assertThat(texts("select min(distinct p.age), max(p.age)" + people)).containsExactly("20 30");
    }

    @Test
    void entitiesAndAssociationsAreCounted() {
        assertThat(texts("select count(v), count(v.target), count(distinct v.ship) from Voyage v"))
                .containsExactly("4 3 3");
        assertThat(texts("select count(distinct v.origin.id) from Voyage v")).containsExactly("2");
        assertThat(texts("select count(c) from Ship s left join s.captain c")).containsExactly("2");
    }

    @Test
    void entitiesWithCompositeIdentifiersAreCounted() {
        String rows = " from Stop s join Stop t on t.port = s.port";
        assertThat(texts("select count(s)" + rows)).containsExactly("5");
        if (has(DialectFeature.COUNT_DISTINCT_ROW)) {
            assertThat(texts("select count(distinct s)" + rows)).containsExactly("3");
        } else {
            assertThatThrownBy(() -> texts("select count(distinct s)" + rows))
                    .hasMessageContaining("has no count over several columns");
        }
    }

    @Test
    void anAggregateOfAnExpression() {
        assertThat(texts("select sum(s.tonnage * 2), max(length(s.name)), avg(s.tonnage + 0.5) from Ship s"))
                .containsExactly("3000 9 500.5");
        assertThat(texts("select sum(s.tonnage) / count(s.tonnage) + 1 from Ship s"))
                .containsExactly("501");
    }

    @Test
    void aggregatesTakeStateFieldsOfTheirTypes() {
        assertRefused("select sum(s.name) from Ship s").withMessageContaining("CAIRN-3114: SUM needs a number");
        assertRefused("select avg(s.launched) from Ship s").withMessageContaining("CAIRN-3114: AVG needs a number");
        assertRefused("select max(s.home) from Ship s").withMessageContaining("CAIRN-3136");
        assertRefused("select max(s.crew) from Ship s").withMessageContaining("CAIRN-3106");
    }

    @Test
    void rowsAreGroupedByValues() {
        assertThat(texts("select p.age, count(p) from Person p group by p.age having count(p) > 1"))
                .containsExactly("30 2");
        assertThat(texts("select s.flag, s.home.name, count(s) from Ship s group by s.flag, s.home.name"
                        + " order by s.flag, s.home.name"))
                .containsExactly("NORTH Arden 1", "NORTH Brigg 1", "SOUTH Arden 1");
    }

    @Test
    void nullsAreOneGroup() {
        assertThat(texts("select p.grade, count(p) from Person p where p.grade is null group by p.grade"))
                .containsExactly("null 3");
    }

    @Test
    void rowsAreGroupedByAnEntity() {
        assertThat(texts("select s, count(v) from Ship s left join s.voyages v group by s order by s.name"))
                .containsExactly("Albatross 2", "Bison 1", "Cormorant 1", "Dory 0");
        assertThat(texts(
                        "select s.name, s.launched, max(v.id) from Ship s join s.voyages v group by s order by s.name"))
                .containsExactly("Albatross 2001-03-04 2", "Bison 2010-07-15 3", "Cormorant 1999-12-31 4");
    }

    @Test
    void rowsAreGroupedByAnAssociation() {
        assertThat(texts("select v.origin, count(v) from Voyage v group by v.origin order by count(v), v.origin.name"))
                .containsExactly("Arden 2", "Brigg 2");
        assertThat(texts("select s.home.id, sum(s.tonnage) from Ship s where s.home is not null group by s.home.id"
                        + " order by s.home.id"))
                .containsExactly("1 1400", "2 100");
    }

    @Test
    void rowsAreGroupedByAMapKeyOrElement() {
        assertThat(texts("select key(d), max(value(d)) from Port p join p.depths d group by key(d) order by key(d)"))
                .containsExactly("A 20", "B 12");
        assertThat(texts("select n, count(s) from Ship s join s.nicknames n group by n order by n"))
                .containsExactly("Alba 2", "Old Bird 1");
    }

    @Test
    void whereIsBeforeGroupingAndHavingBehind() {
        assertThat(texts("select c.ware, sum(c.weight) from Cargo c where c.weight < 90 group by c.ware"
                        + " having sum(c.weight) < 50 order by c.ware"))
                .containsExactly("tea 30", "wine 30");
        assertThat(texts("select c.ware from Cargo c group by c.ware having sum(c.weight) > 50"))
                .containsExactly("oil");
    }

    @Test
    void havingTestsWhatIsGroupedBy() {
        assertThat(texts("select s.flag, count(s) from Ship s group by s.flag having s.flag is not null and"
                        + " s.flag <> org.cairnorm.conformance.language.Harbour.Flag.NORTH"))
                .containsExactly("SOUTH 1");
        assertThat(texts("select p.age, count(p) from Person p group by p.age having p.age in (30, 40) order by p.age"))
                .containsExactly("30 2", "40 1");
    }

    @Test
    void anAggregateOfHavingNeedNotBeSelected() {
        assertThat(texts("select c.ware from Cargo c group by c.ware having count(c) = 1 and min(c.weight) > 30"))
                .containsExactly("oil");
    }

    @Test
    void havingWithoutGroupsIsOfOneGroup() {
        assertThat(texts("select count(s) from Ship s having max(s.tonnage) > 100"))
                .containsExactly("4");
        assertThat(texts("select count(s) from Ship s having max(s.tonnage) > 1000"))
                .isEmpty();
    }

    @Test
    void groupsAreOrderedByAggregates() {
        assertThat(
                        texts(
                                "select c.ware, sum(c.weight) as total from Cargo c group by c.ware order by total desc, c.ware"))
                .containsExactly("oil 90", "tea 30", "wine 30");
        assertThat(texts("select c.ware from Cargo c group by c.ware order by max(c.weight) desc"))
                .containsExactly("oil", "wine", "tea");
    }

    @Test
    void aggregatesAreNotNestedAndNotInWhereOrGroupBy() {
        String message = "Aggregates stand in SELECT, HAVING and ORDER BY, and not inside of one another";
        assertRefused("select max(count(s)) from Ship s").withMessageContaining(message);
        assertRefused("select s from Ship s where count(s) > 1").withMessageContaining(message);
        assertRefused("select count(s) from Ship s group by count(s)").withMessageContaining(message);
    }

    @Test
    void aCollectionIsNotGroupedBy() {
        assertRefused("select count(s) from Ship s group by s.crew").withMessageContaining("CAIRN-3106");
    }
}
