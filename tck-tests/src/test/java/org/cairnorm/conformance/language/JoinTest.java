package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Joins and collection member declarations (JPA 3.2 §4.4.5.1, §4.4.5.2, §4.4.6, §4.4.7). */
class JoinTest extends HarbourTest {
    @Test
    void anInnerJoinLeavesOutRowsWithoutPartner() {
        assertThat(texts("select s.name, c.name from Ship s join s.captain c order by s.id"))
                .containsExactly("Albatross Ada", "Bison Ben");
        assertThat(texts("select s.name, c.name from Ship s inner join s.captain c order by s.id"))
                .containsExactly("Albatross Ada", "Bison Ben");
    }

    @Test
    void anInnerJoinGivesARowForEachElement() {
        assertThat(texts("select s.name from Ship s join s.voyages v order by s.id"))
                .containsExactly("Albatross", "Albatross", "Bison", "Cormorant");
    }

    @Test
    void aConditionOfAnInnerJoinIsLikeOneOfWhere() {
        String[] same = {"Bison 3"};
        assertThat(texts("select s.name, v.id from Ship s join s.voyages v on v.target.name = 'Corrin'"))
                .containsExactly(same);
        assertThat(texts("select s.name, v.id from Ship s join s.voyages v where v.target.name = 'Corrin'"))
                .containsExactly(same);
    }

    @Test
    void aRangeJoinIsLikeACartesianProductWithACondition() {
        String[] same = {"Albatross 1", "Albatross 2", "Bison 3", "Cormorant 4"};
        assertThat(texts("select s.name, v.id from Ship s join Voyage v on v.ship.id = s.id order by v.id"))
                .containsExactly(same);
        assertThat(texts("select s.name, v.id from Ship s, Voyage v where v.ship.id = s.id order by v.id"))
                .containsExactly(same);
    }

    @Test
    void aRangeJoinNeedsNoAssociation() {
        assertThat(texts("select s.name, p.name from Ship s join Person p on p.age * 10 = s.tonnage"))
                .containsExactly("Albatross Ada");
    }

    @Test
    void aRangeJoinWithoutConditionIsACartesianProduct() {
        assertThat(values("select s.id, p.id from Ship s join Port p")).hasSize(12);
        assertThat(values("select s.id, p.id from Ship s, Port p")).hasSize(12);
    }

    @Test
    void aLeftJoinKeepsRowsWithoutPartner() {
        String[] same = {"Albatross Ada", "Bison Ben", "Cormorant null", "Dory null"};
        assertThat(texts("select s.name, c.name from Ship s left join s.captain c order by s.id"))
                .containsExactly(same);
        assertThat(texts("select s.name, c.name from Ship s left outer join s.captain c order by s.id"))
                .containsExactly(same);
    }

    @Test
    void aLeftRangeJoinKeepsRowsWithoutPartner() {
        assertThat(texts("select p.name, s.name from Port p left join Ship s on s.home = p and s.tonnage > 200"
                        + " order by p.id, s.id"))
                .containsExactly("Arden Albatross", "Arden Bison", "Brigg null", "Corrin null");
    }

    @Test
    void aMissingPartnerIsNull() {
        assertThat(texts("select s.name, c from Ship s left join s.captain c where c is null order by s.id"))
                .containsExactly("Cormorant null", "Dory null");
    }

    @Test
    void theConditionOfALeftJoinRestrictsThePartnersOnly() {
        assertThat(texts("select s.name, count(v) from Ship s left join s.voyages v on v.departure is not null"
                        + " group by s.name order by s.name"))
                .containsExactly("Albatross 2", "Bison 1", "Cormorant 0", "Dory 0");
        assertThat(texts("select s.name, count(v) from Ship s left join s.voyages v where v.departure is not null"
                        + " group by s.name order by s.name"))
                .containsExactly("Albatross 2", "Bison 1");
    }

    @Test
    void aLeftJoinBehindALeftJoinKeepsRows() {
        assertThat(texts("select s.name, e.name, c.name from Ship s left join s.escort e left join e.captain c"
                        + " order by s.id"))
                .containsExactly("Albatross null null", "Bison Albatross Ada", "Cormorant Bison Ben", "Dory null null");
    }

    @Test
    void anInnerJoinBehindALeftJoinLeavesOutRows() {
        assertThat(texts("select s.name, c.name from Ship s left join s.escort e join e.captain c order by s.id"))
                .containsExactly("Bison Ada", "Cormorant Ben");
    }

    @Test
    void theConditionOfALeftJoinMayLeadThroughAssociations() {
        assertThat(texts("select s.name, v.id from Ship s left join s.voyages v on v.target.office.street = 'Mole'"
                        + " order by s.id"))
                .containsExactly("Albatross 1", "Bison null", "Cormorant null", "Dory null");
    }

    @Test
    void theConditionOfAJoinMayHoldASubquery() {
        assertThat(texts("select s.name, v.id from Ship s left join s.voyages v"
                        + " on v.departure = (select max(w.departure) from Voyage w where w.ship = s) order by s.id"))
                .containsExactly("Albatross 2", "Bison 3", "Cormorant null", "Dory null");
    }

    @Test
    void joinsOfAnEmbeddedCollectionKeepTheOwner() {
        assertThat(texts("select p.name, c.name from Port p left join p.office.clerks c order by p.id, c.name"))
                .containsExactly("Arden Emil", "Arden Finn", "Brigg null", "Corrin null");
    }

    @Test
    void mapsAndElementCollectionsAreJoinedLeft() {
        assertThat(texts("select s.name, n from Ship s left join s.nicknames n order by s.id, n"))
                .containsExactly("Albatross Alba", "Albatross Old Bird", "Bison null", "Cormorant Alba", "Dory null");
        assertThat(texts("select p.name, key(i), i.area from Port p left join p.pilots i order by p.id, key(i)"))
                .containsExactly("Arden day east", "Arden night west", "Brigg null null", "Corrin null null");
    }

    @Test
    void anAbstractHierarchyIsJoined() {
        assertThat(texts("select v.id, c from Voyage v left join v.cargo c order by v.id, c.weight"))
                .containsExactly("1 tea1", "1 wine2", "2 null", "3 tea4", "3 oil3", "4 null");
    }

    @Test
    void aDeclaredVariableCountsEvenIfItIsNotUsed() {
        assertThat(values("select s from Ship s, Voyage v")).hasSize(16);
        assertThat(values("select s from Ship s join s.captain c")).hasSize(2);
        assertThat(values("select g from Gauge g, Gauge none where none.id > 100"))
                .isEmpty();
    }

    @Test
    void aCollectionMemberDeclarationIsAnInnerJoin() {
        String[] same = {"Arden Albatross", "Arden Bison", "Brigg Cormorant"};
        assertThat(texts("select p.name, s.name from Port p, in (p.ships) s order by s.id"))
                .containsExactly(same);
        assertThat(texts("select p.name, s.name from Port p join p.ships s order by s.id"))
                .containsExactly(same);
    }

    @Test
    void aCollectionMemberMayBeJoinedFurther() {
        assertThat(texts("select p.name, v.id from Port p, in (p.ships) as s, in (s.voyages) v"
                        + " where v.target is null"))
                .containsExactly("Brigg 4");
    }

    @Test
    void aCollectionMemberDeclarationNeedsACollection() {
        assertRefused("select c from Ship s, in (s.captain) c")
                .withMessageContaining(
                        "CAIRN-3107: IN needs a collection, but 's.captain' is entity Captain (line 1, column 27)");
    }

    @Test
    void aJoinDoesNotLeadThroughACollection() {
        assertRefused("select c from Port p join p.ships.crew c").withMessageContaining("CAIRN-3105");
    }

    @Test
    void aJoinEndsAtAnAssociationOrCollection() {
        assertRefused("select n from Ship s join s.name n").withMessageContaining("CAIRN-3104");
    }
}
