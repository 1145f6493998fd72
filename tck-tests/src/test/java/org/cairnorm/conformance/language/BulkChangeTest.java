package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.cairnorm.conformance.language.Harbour.Cargo;
import org.cairnorm.conformance.language.Harbour.Flag;
import org.cairnorm.conformance.language.Harbour.Port;
import org.cairnorm.conformance.language.Harbour.Ship;
import org.junit.jupiter.api.Test;

/** Bulk updates and deletes (JPA 3.2 §4.11). */
class BulkChangeTest extends HarbourTest {
    private void changing(Consumer<EntityManager> work) {
        inDoomedTransaction(work);
    }

    @Test
    void anUpdateChangesTheRowsOfItsCondition() {
        changing(em -> {
            assertThat(update(em, "update Ship s set s.tonnage = s.tonnage + 1 where s.tonnage > 200"))
                    .isEqualTo(2);
            assertThat(texts(em, "select s.tonnage from Ship s where s.tonnage > 0 order by s.id"))
                    .containsExactly("501", "901", "100");
        });
    }

    @Test
    void anUpdateWithoutConditionChangesAll() {
        changing(em -> {
            assertThat(update(em, "update Gauge set open = true")).isEqualTo(3);
            assertThat(texts(em, "select count(g) from Gauge g where g.open = true"))
                    .containsExactly("3");
        });
    }

    @Test
    void anUpdateSetsSeveralAttributesFromTheOldValues() {
        changing(em -> {
            update(
                    em,
                    "update Gauge g set g.whole = g.small, g.large = g.whole, g.text = concat(g.text, '!') where g.id = 1");
            assertThat(texts(em, "select g.whole, g.text from Gauge g where g.id = 1"))
                    .containsExactly("3 Alpha!");
        });
    }

    @Test
    void anUpdateNeedsNoVariable() {
        changing(em -> {
            assertThat(update(em, "update Ship set name = 'X', this.tonnage = 3 where this.id = 1 or flag is null"))
                    .isEqualTo(2);
            assertThat(texts(em, "select s.id from Ship s where s.name = 'X' order by s.id"))
                    .containsExactly("1", "4");
        });
    }

    @Test
    void anUpdateSetsNullAndAssociations() {
        changing(em -> {
            assertThat(update(
                            em,
                            "update Ship s set s.launched = null, s.captain = null, s.home = :p where s.id < 3",
                            "p",
                            em.find(Port.class, 3)))
                    .isEqualTo(2);
            assertThat(texts(em, "select s.launched, s.captain, s.home from Ship s where s.id < 3"))
                    .containsExactly("null null Corrin", "null null Corrin");
        });
    }

    @Test
    void anUpdateSetsEmbeddedAttributes() {
        changing(em -> {
            assertThat(update(
                            em,
                            "update Port p set p.office.street = 'Pier', p.office.town.land = 'Eastland'"
                                    + " where p.office.town.city = 'Ardenburg'"))
                    .isEqualTo(1);
            assertThat(texts(em, "select p.office.street, p.office.town.land from Port p where p.id = 1"))
                    .containsExactly("Pier Eastland");
        });
    }

    @Test
    void anUpdateSetsValuesOfEveryType() {
        changing(em -> {
            update(
                    em,
                    "update Gauge g set g.small = 1, g.thin = 2, g.wide = 3, g.huge = 4, g.exact = 5, g.mark = 'z',"
                            + " g.grade = org.cairnorm.conformance.language.Harbour.Grade.HIGH, g.day = {d '2000-01-02'},"
                            + " g.clock = {t '03:04:05'}, g.moment = {ts '2000-01-02 03:04:05'} where g.id = 3");
            assertThat(texts(
                            em,
                            "select g.small, g.thin, g.wide, g.huge, g.exact, g.mark, g.grade, g.day, g.clock, g.moment"
                                    + " from Gauge g where g.id = 3"))
                    .containsExactly("1 2.0 3.0 4 5 z HIGH 2000-01-02 03:04:05 2000-01-02T03:04:05");
        });
    }

    @Test
    void anUpdateOfAHierarchyChangesSubclasses() {
        changing(em -> {
            assertThat(update(em, "update Cargo c set c.weight = 0 where c.ware in ('tea', 'oil')"))
                    .isEqualTo(3);
            assertThat(update(em, "update Person p set p.age = 1 where p.grade is null"))
                    .isEqualTo(3);
            assertThat(texts(em, "select c from Cargo c where c.weight = 0 order by c.id"))
                    .containsExactly("tea1", "oil3", "tea4");
        });
    }

    @Test
    void anUpdateOfASubclassChangesItsRowsOnly() {
        changing(em -> {
            assertThat(update(em, "update Tanker t set t.volume = t.volume * 2, t.name = 'T', t.doubleHull = false"))
                    .isEqualTo(1);
            assertThat(update(em, "update Captain c set c.stars = c.stars + 1, c.age = 60 where c.stars > 2"))
                    .isEqualTo(1);
            assertThat(update(em, "update Crate c set c.height = 9, c.weight = 1"))
                    .isEqualTo(2);
            assertThat(((BigDecimal) values(em, "select t.volume from Tanker t where t.name = 'T'")
                            .get(0)))
                    .isEqualByComparingTo("2401");
            assertThat(texts(em, "select c.name, c.stars, c.age from Captain c order by c.id"))
                    .containsExactly("Ada 4 60", "Ben 1 40");
        });
    }

    @Test
    void anUpdateIsRestrictedByTheTypeOfItsEntities() {
        changing(em -> {
            assertThat(update(em, "update Ship s set s.name = 'plain' where type(s) = Ship"))
                    .isEqualTo(2);
            assertThat(update(em, "update Cargo c set c.weight = 5 where treat(c as Barrel).litres > 300"))
                    .isEqualTo(1);
            assertThat(texts(em, "select c from Cargo c where c.weight = 5")).containsExactly("oil3");
        });
    }

    @Test
    void conditionsOfAnUpdateLeadThroughAssociationsAndSubqueries() {
        changing(em -> {
            assertThat(update(em, "update Voyage v set v.target = null where v.ship.captain.name = 'Ada'"))
                    .isEqualTo(2);
            assertThat(update(
                            em,
                            "update Ship s set s.flag = :f where exists (select v from Voyage v where v.ship = s"
                                    + " and v.target.name = 'Corrin')",
                            "f",
                            Flag.NORTH))
                    .isEqualTo(1);
            assertThat(update(em, "update Port p set p.name = 'empty' where p.ships is empty"))
                    .isEqualTo(1);
            assertThat(update(em, "update Ship s set s.name = 'Alba' where 'Alba' member of s.nicknames"))
                    .isEqualTo(2);
        });
    }

    @Test
    void aNewValueMayBeASubquery() {
        changing(em -> {
            update(
                    em,
                    "update Ship s set s.tonnage = (select sum(c.weight) from Cargo c where c.voyage.ship = s)"
                            + " where s.id < 3");
            assertThat(texts(em, "select s.tonnage from Ship s where s.id < 3 order by s.id"))
                    .containsExactly("40", "110");
        });
    }

    @Test
    void aSubqueryReadsTheEntityThatIsChanged() {
        changing(em -> {
            assertThat(update(
                            em,
                            "update Ship s set s.tonnage = 0 where s.tonnage < (select avg(t.tonnage) from Ship t)"))
                    .isEqualTo(1);
            assertThat(update(em, "delete from Stop s where s.key.number < (select max(t.key.number) from Stop t)"))
                    .isEqualTo(2);
        });
    }

    @Test
    void anUpdateDoesNotChangeVersionsUnlessItSaysSo() {
        changing(em -> {
            update(em, "update Ship s set s.name = 'X' where s.id = 1");
            assertThat(texts(em, "select s.version from Ship s where s.id = 1")).containsExactly("0");
            update(em, "update Ship s set s.version = s.version + 1 where s.id = 1");
            assertThat(texts(em, "select s.version from Ship s where s.id = 1")).containsExactly("1");
        });
    }

    @Test
    void managedEntitiesKeepTheirState() {
        changing(em -> {
            Ship ship = em.find(Ship.class, 1);
            update(em, "update Ship s set s.name = 'X' where s.id = 1");
            assertThat(ship.name).isEqualTo("Albatross");
            em.refresh(ship);
            assertThat(ship.name).isEqualTo("X");
        });
    }

    @Test
    void aNewValueIsOfTheTypeOfItsAttribute() {
        assertRefused("update Ship s set s.tonnage = 'x'")
                .withMessageContaining("CAIRN-3130: String cannot be assigned to 's.tonnage', which is Integer");
        assertRefused("update Ship s set s.home = s.captain").withMessageContaining("CAIRN-3130");
        assertRefused("update Ship s set s.home.name = 'x'").withMessageContaining("CAIRN-3131");
        assertRefused("update Ship s set s.crew = null").withMessageContaining("CAIRN-3131");
    }

    @Test
    void aDeleteRemovesTheRowsOfItsCondition() {
        changing(em -> {
            assertThat(update(em, "delete from Cargo c where c.voyage.ship.name = 'Albatross'"))
                    .isEqualTo(2);
            assertThat(texts(em, "select c from Cargo c order by c.id")).containsExactly("oil3", "tea4");
            assertThat(update(em, "delete from Gauge where open is null")).isEqualTo(1);
            assertThat(update(em, "delete from Stop")).isEqualTo(3);
        });
    }

    @Test
    void aDeleteComparesIdentifierAndVersion() {
        changing(em -> assertThat(
                        update(em, "delete from Ship where id(this) = :i and version(this) = :v", "i", 4, "v", 0))
                .isEqualTo(1));
        changing(em -> assertThat(
                        update(em, "delete from Ship where id(this) = :i and version(this) = :v", "i", 4, "v", 7))
                .isZero());
    }

    @Test
    void aDeleteRemovesSubclassesOfEachStrategy() {
        changing(em -> {
            assertThat(update(em, "delete from Cargo c where c.weight < 50")).isEqualTo(3);
            assertThat(update(em, "delete from Barrel b")).isEqualTo(1);
            assertThat(values(em, "select c from Cargo c")).isEmpty();
            update(em, "delete from Voyage v where v.ship.id = 3");
            update(em, "update Ship s set s.escort = null, s.captain = null");
            assertThat(update(em, "delete from Ship s where s.tonnage = 100 or s.home is null"))
                    .isEqualTo(2);
            assertThat(update(em, "delete from Captain c where c.stars = 3")).isEqualTo(1);
            assertThat(texts(em, "select p.name from Person p where p.id < 3")).containsExactly("Ben");
        });
    }

    @Test
    void aDeleteDoesNotCascade() {
        changing(em -> {
            List<?> cargo = em.createQuery("select c from Cargo c", Cargo.class).getResultList();
            update(em, "update Cargo c set c.voyage = null");
            assertThat(update(em, "delete from Voyage v")).isEqualTo(4);
            assertThat(values(em, "select c from Cargo c")).hasSize(cargo.size());
            assertThat(values(em, "select s from Ship s")).hasSize(4);
        });
    }

    @Test
    void aDeleteRemovesTheElementsOfItsRows() {
        changing(em -> {
            update(em, "delete from Voyage v where v.ship.id = 3");
            assertThat(update(em, "delete from Ship s where s.name = 'Cormorant'"))
                    .isEqualTo(1);
            assertThat(texts(em, "select count(s) from Ship s join s.nicknames n where n = 'Alba'"))
                    .containsExactly("1");
        });
    }
}
