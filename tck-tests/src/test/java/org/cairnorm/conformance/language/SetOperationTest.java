package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairnorm.conformance.language.Harbour.Barrel;
import org.cairnorm.conformance.language.Harbour.Captain;
import org.cairnorm.conformance.language.Harbour.Crate;
import org.cairnorm.conformance.language.Harbour.Pilot;
import org.cairnorm.dialect.DialectFeature;
import org.junit.jupiter.api.Test;

/** UNION, INTERSECT and EXCEPT (JPA 3.2 §4.2.1.1). */
class SetOperationTest extends HarbourTest {
    @Test
    void unionGivesEachRowOnce() {
        assertThat(texts("select s.flag as f from Ship s where s.id < 3 union select s.flag from Ship s where s.id = 3"
                        + " order by f"))
                .containsExactly("NORTH", "SOUTH");
    }

    @Test
    void unionAllKeepsRows() {
        assertThat(texts(
                        "select s.flag as f from Ship s where s.id < 3 union all select s.flag from Ship s where s.id = 3"
                                + " order by f"))
                .containsExactly("NORTH", "NORTH", "SOUTH");
    }

    @Test
    void intersectGivesRowsOfBoth() {
        assertThat(texts("select s.home.name as h from Ship s intersect select v.target.name from Voyage v order by h"))
                .containsExactly("Arden", "Brigg");
    }

    @Test
    void exceptGivesRowsOfTheFirstOnly() {
        assertThat(texts("select p.id as i from Port p except select s.home.id from Ship s where s.home is not null"))
                .containsExactly("3");
    }

    @Test
    void intersectAllAndExceptAllCountRows() {
        String intersection = "select s.flag as f from Ship s where s.id < 4"
                + " intersect all select s.flag from Ship s where s.id in (1, 3) order by f";
        String difference = "select s.flag as f from Ship s where s.id < 4"
                + " except all select s.flag from Ship s where s.id = 1 order by f";
        if (has(DialectFeature.INTERSECT_EXCEPT_ALL)) {
            assertThat(texts(intersection)).containsExactly("NORTH", "NORTH");
            assertThat(texts(difference)).containsExactly("NORTH", "SOUTH");
        } else {
            assertThatThrownBy(() -> texts(intersection)).hasMessageContaining("intersect all");
            assertThatThrownBy(() -> texts(difference)).hasMessageContaining("except all");
        }
    }

    @Test
    void operatorsAssociateToTheLeft() {
        assertThat(texts("select s.id as i from Ship s except select s.id from Ship s where s.id > 1"
                        + " union select s.id from Ship s where s.id = 3 order by i"))
                .containsExactly("1", "3");
    }

    @Test
    void intersectBindsTighterThanUnionAndExcept() {
        assertThat(texts("select s.id as i from Ship s where s.id = 1 union select s.id from Ship s where s.id < 4"
                        + " intersect select s.id from Ship s where s.id > 2 order by i"))
                .containsExactly("1", "3");
        assertThat(texts("select s.id as i from Ship s except select s.id from Ship s where s.id < 4"
                        + " intersect select s.id from Ship s where s.id > 2 order by i"))
                .containsExactly("1", "2", "4");
    }

    @Test
    void parenthesesGroupOperations() {
        assertThat(texts("(select s.id as i from Ship s where s.id = 1 union select s.id from Ship s where s.id < 4)"
                        + " intersect select s.id from Ship s where s.id > 2 order by i"))
                .containsExactly("3");
        assertThat(
                        texts(
                                "select s.id as i from Ship s except"
                                        + " (select s.id from Ship s where s.id > 1 union select s.id from Ship s where s.id = 3) order by i"))
                .containsExactly("1");
    }

    @Test
    void nullsAreTheSameRow() {
        assertThat(texts("select s.flag from Ship s where s.id = 4 union select s.flag from Ship s where s.id = 4"))
                .containsExactly("null");
        assertThat(texts("select s.flag from Ship s where s.id = 4 intersect select s.flag from Ship s where s.id = 4"))
                .containsExactly("null");
    }

    @Test
    void rowsOfSeveralItemsAreCombined() {
        assertThat(
                        texts(
                                "select p.name as n, p.age as a from Person p where p.id = 1"
                                        + " union select s.name, s.tonnage from Ship s where s.id in (1, 4) order by a desc nulls last"))
                .containsExactly("Albatross 500", "Ada 50", "Dory null");
    }

    @Test
    void entitiesAreCombined() {
        assertThat(texts("select s from Ship s where s.id < 3 intersect select v.ship from Voyage v where v.id > 2"))
                .containsExactly("Bison");
        assertThat(values("select s from Ship s where s.id < 3 union select s from Ship s where s.id = 2"))
                .hasSize(2);
    }

    @Test
    void entitiesOfOneHierarchyAreCombined() {
        assertThat(values("select c from Captain c union select p from Pilot p"))
                .hasSize(4)
                .hasOnlyElementsOfTypes(Captain.class, Pilot.class);
        assertThat(values("select c from Crate c union all select b from Barrel b"))
                .hasSize(4)
                .hasOnlyElementsOfTypes(Crate.class, Barrel.class);
        assertThat(
                        texts(
                                "select t from Tanker t union select f from Freighter f except select s from Ship s where s.id = 1"))
                .containsExactly("Bison");
    }

    @Test
    void groupsAndAggregatesAreCombined() {
        assertThat(texts("select c.ware as w, sum(c.weight) from Cargo c group by c.ware having count(c) > 1"
                        + " union select p.name, count(s) from Port p left join p.ships s group by p.name order by w"))
                .containsExactly("Arden 2", "Brigg 1", "Corrin 0", "tea 30");
    }

    @Test
    void parametersStandInEachQuery() {
        assertThat(texts(
                        "select s.name as n from Ship s where s.id = :i union select p.name from Port p where p.id = :i"
                                + " or p.name = :n order by n",
                        "i",
                        2,
                        "n",
                        "Corrin"))
                .containsExactly("Bison", "Brigg", "Corrin");
    }

    @Test
    void theWholeIsPaged() {
        inSession(em -> assertThat(em.createQuery(
                                "select s.id as i from Ship s union select p.id + 3 from Port p order by i",
                                Integer.class)
                        .setFirstResult(3)
                        .setMaxResults(2)
                        .getResultList())
                .containsExactly(4, 5));
    }

    @Test
    void theWholeIsOrderedByWhatItSelects() {
        assertThat(
                        texts(
                                "select s.name from Ship s where s.id > 2 union select p.name from Port p order by s.name desc"))
                .containsExactly("Dory", "Corrin", "Cormorant", "Brigg", "Arden");
        assertRefused("select s.name from Ship s union select p.name from Port p order by s.id")
                .withMessageContaining("CAIRN-3134: A set operation can only be ordered by what it selects");
    }

    @Test
    void theQueriesSelectAsManyItems() {
        assertRefused("select s.id, s.name from Ship s union select p.id from Port p")
                .withMessageContaining("CAIRN-3132: The queries of a set operation select 2 and 1 items");
    }

    @Test
    void theItemsAreOfTheSameTypes() {
        assertRefused("select s.name from Ship s union select p.id from Port p")
                .withMessageContaining("CAIRN-3133: Item 1 of the queries of a set operation is String and Integer");
        assertRefused("select s from Ship s union select p from Port p").withMessageContaining("CAIRN-3133");
    }
}
