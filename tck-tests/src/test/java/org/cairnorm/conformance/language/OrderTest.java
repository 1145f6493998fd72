package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** ORDER BY (JPA 3.2 §4.10). */
class OrderTest extends HarbourTest {
    @Test
    void ascendingIsTheDefault() {
        assertThat(texts("select s.name from Ship s where s.id < 4 order by s.tonnage"))
                .containsExactly("Cormorant", "Albatross", "Bison");
        assertThat(texts("select s.name from Ship s where s.id < 4 order by s.tonnage asc"))
                .containsExactly("Cormorant", "Albatross", "Bison");
    }

    @Test
    void descendingIsTheContrary() {
        assertThat(texts("select s.name from Ship s order by s.name desc"))
                .containsExactly("Dory", "Cormorant", "Bison", "Albatross");
    }

    @Test
    void earlierItemsTakePrecedence() {
        assertThat(texts("select s.name from Ship s where s.id < 4 order by s.flag, s.launched desc"))
                .containsExactly("Albatross", "Cormorant", "Bison");
        assertThat(texts("select c from Cargo c order by c.ware desc, c.weight desc"))
                .containsExactly("wine2", "tea4", "tea1", "oil3");
    }

    @Test
    void nullsComeFirstOrLast() {
        assertThat(texts("select s.name from Ship s order by s.tonnage nulls first"))
                .containsExactly("Dory", "Cormorant", "Albatross", "Bison");
        assertThat(texts("select s.name from Ship s order by s.tonnage nulls last"))
                .containsExactly("Cormorant", "Albatross", "Bison", "Dory");
        assertThat(texts("select s.name from Ship s order by s.tonnage desc nulls first"))
                .containsExactly("Dory", "Bison", "Albatross", "Cormorant");
        assertThat(texts("select s.name from Ship s order by s.tonnage desc nulls last"))
                .containsExactly("Bison", "Albatross", "Cormorant", "Dory");
    }

    @Test
    void eachItemHasItsOwnPlaceOfNulls() {
        assertThat(texts("select p.name from Person p where p.id in (1, 3, 4, 7) order by p.grade nulls first,"
                        + " p.age desc nulls last"))
                .containsExactly("Gus", "Dora", "Cleo", "Ada");
    }

    @Test
    void aResultVariableStandsForItsItem() {
        assertThat(texts("select s.name as n, s.tonnage / 100 as h from Ship s where s.id < 4 order by h desc"))
                .containsExactly("Bison 9", "Albatross 5", "Cormorant 1");
        assertThat(texts("select s.home.name as h, count(s) as c from Ship s group by s.home.name order by c, h"))
                .containsExactly("Brigg 1", "Arden 2");
        assertThat(texts("select length(s.name) as l, s.name as n from Ship s order by l nulls last, n desc"))
                .containsExactly("4 Dory", "5 Bison", "9 Cormorant", "9 Albatross");
    }

    @Test
    void aResultVariableGoesBeforeAnAttribute() {
        assertThat(texts("select -id as name from Ship where id < 3 order by name"))
                .containsExactly("-2", "-1");
    }

    @Test
    void aSelectedAssociationGivesItsStateFields() {
        assertThat(texts("select s.home from Ship s where s.id < 4 order by s.home.name desc, s.id"))
                .containsExactly("Brigg", "Arden", "Arden");
        assertThat(
                        texts(
                                "select v.ship, v.origin from Voyage v order by v.ship.tonnage desc, v.origin.office.street desc"))
                .containsExactly("Bison Arden", "Albatross Arden", "Albatross Brigg", "Cormorant Brigg");
    }

    @Test
    void anEmbeddedStateFieldOrders() {
        assertThat(texts("select p from Port p where p.id < 3 order by p.office.town.city desc"))
                .containsExactly("Brigg", "Arden");
    }

    @Test
    void anOrderLosesNoRows() {
        assertThat(texts("select s from Ship s order by s.captain.name nulls last, s.id desc"))
                .containsExactly("Albatross", "Bison", "Dory", "Cormorant");
    }

    @Test
    void mapKeysValuesAndElementsOrder() {
        assertThat(texts("select key(d) from Port p join p.depths d where p.id = 1 order by key(d) desc"))
                .containsExactly("B", "A");
        assertThat(texts("select d from Port p join p.depths d order by d desc"))
                .containsExactly("20", "12", "8");
        assertThat(texts("select n from Ship s join s.nicknames n where s.id = 1 order by n desc"))
                .containsExactly("Old Bird", "Alba");
    }

    @Test
    void anEntityOrdersByItsIdentifier() {
        assertThat(texts("select s from Ship s order by s desc"))
                .containsExactly("Dory", "Cormorant", "Bison", "Albatross");
    }

    @Test
    void aScalarExpressionOrders() {
        assertThat(texts("select s from Ship s where s.id < 4 order by mod(s.tonnage, 7), s.id"))
                .containsExactly("Cormorant", "Albatross", "Bison");
        assertThat(texts("select p.name from Person p order by upper(p.name) desc"))
                .startsWith("Hana", "Gus");
    }

    @Test
    void aParameterStandsInAnOrder() {
        assertThat(texts(
                        "select s.name from Ship s order by case when s.name = :first then 0 else 1 end, s.name",
                        "first",
                        "Cormorant"))
                .containsExactly("Cormorant", "Albatross", "Bison", "Dory");
    }

    @Test
    void aDistinctQueryIsOrderedByWhatItSelects() {
        assertThat(texts("select distinct s.flag from Ship s where s.flag is not null order by s.flag desc"))
                .containsExactly("SOUTH", "NORTH");
        assertThat(texts("select distinct p from Port p join p.ships s order by p.name desc"))
                .containsExactly("Brigg", "Arden");
    }

    @Test
    void datesEnumsAndNumbersOrder() {
        assertThat(texts("select s.name from Ship s where s.id < 4 order by s.launched"))
                .containsExactly("Cormorant", "Albatross", "Bison");
        assertThat(texts("select p.name from Person p where p.id < 4 order by p.grade desc, p.id"))
                .containsExactly("Ada", "Ben", "Cleo");
        assertThat(texts("select g.id from Gauge g where g.id < 3 order by g.exact"))
                .containsExactly("2", "1");
    }

    @Test
    void theOrderIsKeptInPagesAndStreams() {
        inSession(em -> {
            String query = "select s.name from Ship s order by s.name desc";
            assertThat(em.createQuery(query, String.class)
                            .setFirstResult(1)
                            .setMaxResults(2)
                            .getResultList())
                    .containsExactly("Cormorant", "Bison");
            assertThat(em.createQuery(query, String.class)
                            .getResultStream()
                            .limit(2)
                            .toList())
                    .containsExactly("Dory", "Cormorant");
        });
    }

    @Test
    void aCollectionDoesNotOrder() {
        assertRefused("select s from Ship s order by s.crew").withMessageContaining("CAIRN-3106");
    }
}
