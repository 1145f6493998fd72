package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import org.cairnorm.conformance.language.Harbour.Flag;
import org.cairnorm.conformance.language.Harbour.Office;
import org.cairnorm.conformance.language.Harbour.Person;
import org.cairnorm.conformance.language.Harbour.Port;
import org.cairnorm.conformance.language.Harbour.Ship;
import org.cairnorm.conformance.language.Harbour.StopKey;
import org.junit.jupiter.api.Test;

/** The SELECT clause, its results and ID and VERSION (JPA 3.2 §4.9, §4.7.11). */
class SelectTest extends HarbourTest {
    private static final String PAIR = "new org.cairnorm.conformance.language.Pair";

    @Test
    void oneItemIsGivenAsItself() {
        assertThat(value("select s.name from Ship s where s.id = 1")).isEqualTo("Albatross");
        assertThat(value("select s from Ship s where s.id = 1")).isInstanceOf(Ship.class);
    }

    @Test
    void severalItemsAreGivenInTheirOrder() {
        assertThat(value(
                        "select s.flag, s.id, s.name, s.tonnage * 2, s.captain is not null from Ship s where s.id = 1"))
                .isEqualTo(List.of(Flag.NORTH, 1, "Albatross", 1000, true));
    }

    @Test
    void aPrimitiveIsGivenAsItsObject() {
        assertThat(value("select s.id, s.version from Ship s where s.id = 1")).isEqualTo(List.of(1, 0));
        assertThat(value("select t.doubleHull from Tanker t")).isEqualTo(true);
    }

    @Test
    void nullIsGivenAsNull() {
        assertThat(value("select s.tonnage, s.flag, s.home, s.captain from Ship s where s.id = 4"))
                .isEqualTo(Arrays.asList(null, null, null, null));
        assertThat(values("select s.tonnage from Ship s where s.id = 4")).containsExactly((Object) null);
    }

    @Test
    void duplicatesAreKept() {
        assertThat(values("select s.flag from Ship s")).hasSize(4);
        assertThat(values("select p from Port p join p.ships s")).hasSize(3);
    }

    @Test
    void distinctLeavesOutDuplicates() {
        assertThat(values("select distinct s.flag from Ship s"))
                .containsExactlyInAnyOrder(Flag.NORTH, Flag.SOUTH, null);
        assertThat(values("select distinct p from Port p join p.ships s")).hasSize(2);
        assertThat(texts("select distinct s.flag, s.home.name from Ship s order by s.flag, s.home.name"))
                .containsExactly("NORTH Arden", "NORTH Brigg", "SOUTH Arden");
    }

    @Test
    void objectStandsForItsVariable() {
        assertThat(texts("select object(s) from Ship s where s.id = 2")).containsExactly("Bison");
    }

    @Test
    void aCollectionIsNotSelected() {
        assertRefused("select p.ships from Port p")
                .withMessageContaining("CAIRN-3106: The collection 'p.ships' cannot be used as a value");
    }

    @Test
    void anEntityIsManagedAndOneInstance() {
        inSession(em -> {
            List<?> row = (List<?>) values(em, "select s, s.home, p from Ship s join s.home p where s.id = 1")
                    .get(0);
            assertThat(row.get(1)).isSameAs(row.get(2)).isSameAs(em.find(Port.class, 1));
            assertThat(em.contains(row.get(0))).isTrue();
        });
    }

    @Test
    void anEmbeddableOfTheResultIsNotManaged() {
        inDoomedTransaction(em -> {
            Office office = (Office)
                    values(em, "select p.office from Port p where p.id = 1").get(0);
            office.street = "changed";
            em.flush();
            assertThat(texts(em, "select p.office.street from Port p where p.id = 1"))
                    .containsExactly("Quay");
            assertThat(em.find(Port.class, 1).office).isNotSameAs(office);
        });
    }

    @Test
    void aResultVariableIsNoOtherVariable() {
        assertRefused("select s.id as s from Ship s").withMessageContaining("CAIRN-3110: The result variable 's'");
        assertRefused("select s.id as x, s.name as X from Ship s").withMessageContaining("CAIRN-3110");
    }

    @Test
    void aConstructorTakesEveryKindOfItem() {
        assertThat(texts("select " + PAIR + "(s.name, s.tonnage + 1) from Ship s where s.id = 1"))
                .containsExactly("<Albatross, 501>");
        assertThat(texts("select " + PAIR + "(s.home, count(s)) from Ship s group by s.home order by count(s) desc,"
                        + " s.home.id"))
                .startsWith("<Arden, 2>");
        assertThat(texts("select " + PAIR
                        + "(type(s), case when s.id = 2 then 'x' else 'y' end) from Ship s where s.id = 2"))
                .containsExactly("<class org.cairnorm.conformance.language.Harbour$Tanker, x>");
    }

    @Test
    void aConstructorStandsBesideOtherItems() {
        assertThat(texts("select s.id, " + PAIR + "(s.name, s.flag), s.tonnage from Ship s where s.id = 2"))
                .containsExactly("2 <Bison, SOUTH> 900");
    }

    @Test
    void anEntityInAConstructorIsManaged() {
        inSession(em -> {
            Pair pair = pair(em, "select " + PAIR + "(s, s.home) from Ship s where s.id = 1");
            assertThat(em.contains(pair.first())).isTrue();
            assertThat(pair.second()).isSameAs(em.find(Port.class, 1));
        });
    }

    @Test
    void aConstructorTakesNull() {
        inSession(em -> {
            Pair pair = pair(em, "select " + PAIR + "(s.tonnage, s.captain) from Ship s where s.id = 4");
            assertThat(pair).isEqualTo(new Pair(null, null));
        });
    }

    @Test
    void distinctComparesWhatAConstructorTakes() {
        assertThat(values("select distinct " + PAIR + "(s.flag, s.home.name) from Ship s"))
                .hasSize(3);
    }

    @Test
    void aConstructorIsNamedInFullAndTakesTheItems() {
        assertRefused("select new Pair(s.id, s.id) from Ship s")
                .withMessageContaining("CAIRN-3122: There is no class 'Pair'");
        assertRefused("select " + PAIR + "(s.id) from Ship s")
                .withMessageContaining("CAIRN-3123")
                .withMessageContaining("It has");
    }

    @Test
    void idIsTheIdentifier() {
        assertThat(texts("select id(s), id(s.home), id(c) from Ship s join s.captain c where id(s) = 2"))
                .containsExactly("2 1 2");
        assertThat(value("select id(s) from Stop s where s.key.voyage = 1")).isEqualTo(new StopKey(1, 1));
        assertThat(texts("select s.key.number from Stop s where id(s) = :k", "k", new StopKey(3, 2)))
                .containsExactly("2");
        assertThat(texts("select id(this) from Port where id(this) = 2")).containsExactly("2");
    }

    @Test
    void versionIsTheVersion() {
        assertThat(value("select version(s) from Ship s where id(s) = :i and version(s) = :v", "i", 1, "v", 0))
                .isEqualTo(0);
        assertThat(texts("select v.id from Voyage v where version(v.ship) <> :v", "v", 0))
                .isEmpty();
        assertRefused("select version(p) from Port p")
                .withMessageContaining("CAIRN-3124: Entity 'Port' has no version");
    }

    @Test
    void idAndVersionTakeEntities() {
        assertRefused("select id(s.name) from Ship s").withMessageContaining("CAIRN-3108: ID needs an entity");
        assertRefused("select version(s.crew) from Ship s")
                .withMessageContaining("CAIRN-3108: VERSION needs an entity");
    }

    @Test
    void aResultClassIsThatOfTheItem() {
        inSession(em -> {
            assertThat(em.createQuery("select p from Person p where p.id = 1", Person.class)
                            .getSingleResult()
                            .name)
                    .isEqualTo("Ada");
            assertThat(em.createQuery("select count(s) from Ship s", Long.class).getSingleResult())
                    .isEqualTo(4L);
            assertThat(em.createQuery("select s.id, s.name from Ship s where s.id = 1", Object[].class)
                            .getSingleResult())
                    .containsExactly(1, "Albatross");
        });
    }

    private static Pair pair(EntityManager em, String query) {
        return em.createQuery(query, Pair.class).getSingleResult();
    }
}
