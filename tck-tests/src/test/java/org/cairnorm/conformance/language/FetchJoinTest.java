package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairnorm.conformance.language.Harbour.Port;
import org.cairnorm.conformance.language.Harbour.Ship;
import org.junit.jupiter.api.Test;

/** Fetch joins (JPA 3.2 §4.4.5.3). */
class FetchJoinTest extends HarbourTest {
    /** The ships that a query gives; reading the names of what was fetched sends nothing. */
    private void assertFetched(String jpql, String... results) {
        inSession(em -> {
            List<?> found = em.createQuery(jpql).getResultList();
            statements().clear();
            assertThat(found.stream().map(FetchJoinTest::described)).containsExactly(results);
            assertThat(statements().texts()).isEmpty();
        });
    }

    private static String described(Object found) {
        if (found instanceof Port port) {
            return port.name
                    + port.ships.stream().map(ship -> ship.name).sorted().toList();
        }
        Ship ship = (Ship) found;
        return ship.name + " " + (ship.captain == null ? null : ship.captain.name);
    }

    @Test
    void aFetchJoinFetchesAnAssociation() {
        assertFetched("select s from Ship s join fetch s.captain order by s.id", "Albatross Ada", "Bison Ben");
    }

    @Test
    void aLeftFetchJoinKeepsOwnersWithoutPartner() {
        assertFetched(
                "select s from Ship s left join fetch s.captain order by s.id",
                "Albatross Ada",
                "Bison Ben",
                "Cormorant null",
                "Dory null");
    }

    @Test
    void aLeftFetchJoinFetchesACollection() {
        assertFetched(
                "select p from Port p left join fetch p.ships order by p.id",
                "Arden[Albatross, Bison]",
                "Brigg[Cormorant]",
                "Corrin[]");
    }

    /** The specification speaks of the owner once for each element; Cairn gives it once, so that pages count owners. */
    @Test
    void anInnerFetchJoinGivesEachOwnerWithElementsOnce() {
        assertFetched(
                "select p from Port p join fetch p.ships order by p.id", "Arden[Albatross, Bison]", "Brigg[Cormorant]");
        assertFetched(
                "select distinct p from Port p inner join fetch p.ships order by p.id",
                "Arden[Albatross, Bison]",
                "Brigg[Cormorant]");
    }

    @Test
    void aFetchJoinFetchesElementsAndMaps() {
        inSession(em -> {
            Port port = em.createQuery(
                            "select p from Port p left join fetch p.depths left join fetch p.pilots where p.id = 1",
                            Port.class)
                    .getSingleResult();
            Ship ship = em.createQuery("from Ship s left join fetch s.nicknames where s.id = 1", Ship.class)
                    .getSingleResult();
            statements().clear();
            assertThat(port.depths).containsEntry("A", 8).containsEntry("B", 12);
            assertThat(port.pilots).hasSize(2);
            assertThat(ship.nicknames).containsExactlyInAnyOrder("Alba", "Old Bird");
            assertThat(statements().texts()).isEmpty();
        });
    }

    @Test
    void whatIsFetchedIsNoItemOfTheResult() {
        assertThat(texts("select s, s.id from Ship s join fetch s.captain where s.id = 1"))
                .containsExactly("Albatross 1");
    }

    @Test
    void theWhereClauseRestrictsOwnersOnly() {
        assertFetched("select p from Port p join fetch p.ships where p.name = 'Arden'", "Arden[Albatross, Bison]");
    }

    @Test
    void aFetchJoinHasNoCondition() {
        assertRefused("select p from Port p join fetch p.ships on p.id = 1")
                .withMessageContaining("CAIRN-3021: JOIN FETCH takes no ON condition");
    }

    @Test
    void aFetchJoinNeedsItsOwnerInTheResult() {
        assertRefused("select p.name from Port p join fetch p.ships")
                .withMessageContaining("CAIRN-3125: JOIN FETCH needs an owner that the query selects");
        assertRefused("select p from Port p join p.ships s join fetch s.captain")
                .withMessageContaining("CAIRN-3125");
    }

    @Test
    void aFetchedCollectionIsNotUsedElsewhere() {
        assertRefused("select p from Port p join fetch p.ships s where s.id = 1")
                .withMessageContaining("CAIRN-3126: The variable 's' of a JOIN FETCH of a collection");
    }

    @Test
    void aSubqueryFetchesNothing() {
        assertRefused("select s from Ship s where exists (select v from Voyage v join fetch v.ship)")
                .withMessageContaining("CAIRN-3020: JOIN FETCH is not allowed in a subquery");
    }
}
