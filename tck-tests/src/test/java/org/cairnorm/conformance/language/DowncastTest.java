package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Downcasting by TREAT (JPA 3.2 §4.4.9). */
class DowncastTest extends HarbourTest {
    @Test
    void aJoinTreatedAsASubtypeLeavesOutOthers() {
        assertThat(texts("select v.id, f.containers from Voyage v join treat(v.ship as Freighter) f order by v.id"))
                .containsExactly("1 40", "2 40");
    }

    @Test
    void aLeftJoinTreatedAsASubtypeKeepsTheOwner() {
        assertThat(texts("select v.id, t.volume from Voyage v left join treat(v.ship as Tanker) t order by v.id"))
                .containsExactly("1 null", "2 null", "3 1200.5", "4 null");
    }

    @Test
    void aCollectionTreatedAsASubtypeLeavesOutOthers() {
        assertThat(texts("select v.id, b.ware, b.litres from Voyage v join treat(v.cargo as Barrel) b order by v.id"))
                .containsExactly("1 wine 200", "3 oil 600");
        assertThat(texts("select v.id, c.height from Voyage v left join treat(v.cargo as Crate) c on c.height > 2"
                        + " order by v.id"))
                .containsExactly("1 null", "2 null", "3 5", "4 null");
    }

    @Test
    void aRestrictionOfATreatedPathIsFalseForOthers() {
        assertThat(texts("select s.name from Ship s where treat(s as Tanker).volume > 0"))
                .containsExactly("Bison");
        assertThat(texts("select p.name from Person p where treat(p as Captain).stars < 3"))
                .containsExactly("Ben");
        assertThat(texts("select c from Cargo c where treat(c as Crate).height > 2"))
                .containsExactly("tea4");
    }

    @Test
    void treatedPathsAreAlternatives() {
        assertThat(texts("select s.name from Ship s where treat(s as Freighter).containers = 40"
                        + " or treat(s as Tanker).doubleHull = true or s.tonnage is null order by s.id"))
                .containsExactly("Albatross", "Bison", "Dory");
        assertThat(texts("select c from Cargo c where treat(c as Crate).height = 2 or treat(c as Barrel).litres > 300"
                        + " order by c.id"))
                .containsExactly("tea1", "oil3");
    }

    @Test
    void treatFiltersInheritedAttributesToo() {
        assertThat(texts("select s.name from Ship s where treat(s as Tanker).name like '%o%'"))
                .containsExactly("Bison");
        assertThat(texts("select p.name from Person p where treat(p as Captain).age is not null order by p.id"))
                .containsExactly("Ada", "Ben");
        assertThat(texts("select s.name from Ship s where treat(s as Tanker).escort is null"))
                .isEmpty();
    }

    @Test
    void anAssociationIsTreated() {
        assertThat(texts("select v.id from Voyage v where treat(v.ship as Freighter).containers > 1 order by v.id"))
                .containsExactly("1", "2");
        assertThat(texts("select s.name from Ship s where treat(s.escort as Tanker).volume > 1"))
                .containsExactly("Cormorant");
    }

    @Test
    void treatIsNested() {
        assertThat(texts("select s.name from Ship s"
                        + " where treat(treat(s as Tanker).escort as Freighter).containers = 40"))
                .containsExactly("Bison");
    }

    @Test
    void aTreatedPathOfAJoinedVariable() {
        assertThat(texts("select distinct v.id from Voyage v join v.cargo c"
                        + " where treat(c as Barrel).litres > 1 and c.weight < 50"))
                .containsExactly("1");
    }

    @Test
    void aTreatedPathInASubquery() {
        assertThat(texts("select p.name from Port p where exists"
                        + " (select s from p.ships s where treat(s as Tanker).doubleHull = true)"))
                .containsExactly("Arden");
        assertThat(texts("select v.id from Voyage v where exists"
                        + " (select b from treat(v.cargo as Barrel) b where b.weight > 50)"))
                .containsExactly("3");
    }

    @Test
    void aSubqueryRangesOverTheCollectionOfATreatedEntity() {
        assertThat(texts("select s.name from Ship s where exists (select c from treat(s as Freighter).crew c)"))
                .containsExactly("Albatross");
        assertThat(texts("select s.name from Ship s where 2 = (select count(c) from treat(s as Tanker).crew c)"))
                .isEmpty();
    }

    @Test
    void predicatesOfTheCollectionOfATreatedEntityAreFalseForOthers() {
        assertThat(texts("select s.name from Ship s where treat(s as Tanker).crew is not empty"))
                .containsExactly("Bison");
        assertThat(texts("select s.name from Ship s where treat(s as Freighter).escort is null"
                        + " and treat(s as Freighter).nicknames is not empty"))
                .containsExactly("Albatross");
        assertThat(texts("select s.name from Ship s where treat(s as Tanker).nicknames is empty"))
                .containsExactly("Bison");
        assertThat(texts("select s.name from Ship s where 'Alba' member of treat(s as Freighter).nicknames"))
                .containsExactly("Albatross");
        assertThat(texts("select s.name from Ship s where 'x' not member of treat(s as Freighter).nicknames"))
                .containsExactly("Albatross");
        assertThat(texts("select s.name from Ship s where size(treat(s as Tanker).crew) < 9"))
                .containsExactly("Bison");
    }

    @Test
    void aJoinThroughATreatedPathLeavesOutOthers() {
        assertThat(texts("select s.name, c.name from Ship s join treat(s as Tanker).crew c"))
                .containsExactly("Bison Emil");
        assertThat(texts("select s.name, c.name from Ship s left join treat(s as Tanker).crew c order by s.id"))
                .containsExactly("Albatross null", "Bison Emil", "Cormorant null", "Dory null");
    }

    @Test
    void theTargetIsASubtypeOfTheStaticType() {
        assertRefused("select s from Ship s where treat(s as Person).age > 1")
                .withMessageContaining("CAIRN-3121: s (entity Ship) can never be entity Person (line 1, column 39)");
        assertRefused("select t from Tanker t where treat(t as Ship).tonnage > 1")
                .withMessageContaining("CAIRN-3121");
    }

    @Test
    void theTypeItselfIsAnImproperSubtype() {
        assertThat(texts("select s.id from Ship s where treat(s as Ship).tonnage > 400 order by s.id"))
                .containsExactly("1", "2");
    }
}
