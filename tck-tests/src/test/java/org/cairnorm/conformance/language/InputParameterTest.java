package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairnorm.conformance.language.Harbour.Captain;
import org.cairnorm.conformance.language.Harbour.Flag;
import org.cairnorm.conformance.language.Harbour.Port;
import org.junit.jupiter.api.Test;

/** Input parameters (JPA 3.2 §4.7.4). */
class InputParameterTest extends HarbourTest {
    @Test
    void positionalParametersAreNumberedFromOne() {
        assertThat(texts(
                        "select s.id from Ship s where s.name = ?1 or s.tonnage = ?2 order by s.id", 1, "Dory", 2, 900))
                .containsExactly("2", "4");
        assertRefused("select s from Ship s where s.id = ?0").withMessageContaining("CAIRN-3009");
    }

    @Test
    void positionalParametersStandInAnyOrder() {
        assertThat(texts("select s.id from Ship s where s.tonnage > ?2 and s.tonnage < ?1", 1, 600, 2, 400))
                .containsExactly("1");
    }

    @Test
    void aParameterOccursMoreThanOnce() {
        assertThat(texts("select s.id from Ship s where s.id = ?1 or s.id = ?1 + 1 order by s.id", 1, 2))
                .containsExactly("2", "3");
        assertThat(texts("select s.id from Ship s where s.name like :n or :n = s.flag || '%'", "n", "B%"))
                .containsExactly("2");
    }

    @Test
    void namedParametersAreCaseSensitive() {
        assertThat(texts("select s.id from Ship s where s.id = :a or s.id = :A order by s.id", "a", 1, "A", 2))
                .containsExactly("1", "2");
    }

    @Test
    void aParameterHasTheNameOfAnIdentifier() {
        assertThat(texts("select s.id from Ship s where s.id = :$größe_1", "$größe_1", 3))
                .containsExactly("3");
        assertRefused("select s from Ship s where s.id = :1").withMessageContaining("CAIRN-3007");
        assertRefused("select s from Ship s where s.id = : id").withMessageContaining("CAIRN-3007");
    }

    @Test
    void namedAndPositionalParametersAreNotMixed() {
        assertRefused("select s from Ship s where s.id = ?1 or s.id = :id")
                .withMessageContaining(
                        "CAIRN-3010: The named parameter ':id' and the positional parameter '?1' are mixed");
    }

    @Test
    void parametersStandInWhereAndHaving() {
        assertThat(texts(
                        "select s.flag, count(s) from Ship s where s.id < :most group by s.flag having count(s) > :least",
                        "most",
                        4,
                        "least",
                        1L))
                .containsExactly("NORTH 2");
    }

    @Test
    void parametersStandInTheSetClause() {
        inDoomedTransaction(em -> {
            assertThat(update(
                            em,
                            "update Ship s set s.flag = :f, s.home = :h, s.launched = :d where s.id = :i",
                            "f",
                            Flag.SOUTH,
                            "h",
                            em.find(Port.class, 3),
                            "d",
                            LocalDate.of(2000, 1, 2),
                            "i",
                            4))
                    .isEqualTo(1);
            assertThat(texts(em, "select s.flag, s.home.name, s.launched from Ship s where s.id = 4"))
                    .containsExactly("SOUTH Corrin 2000-01-02");
        });
    }

    @Test
    void parametersStandInSelectAndFunctions() {
        assertThat(texts(
                        "select concat(s.name, :t), s.tonnage + :n, coalesce(s.flag, :f) from Ship s where s.id = 1",
                        "t",
                        "!",
                        "n",
                        5,
                        "f",
                        Flag.SOUTH))
                .containsExactly("Albatross! 505 NORTH");
        assertThat(texts("select s.id from Ship s where substring(s.name, :a, :b) = :c", "a", 2, "b", 2, "c", "is"))
                .containsExactly("2");
    }

    @Test
    void aParameterStandsInAJoinConditionAndASubquery() {
        assertThat(texts(
                        "select s.id, v.id from Ship s join s.voyages v on v.id > :v"
                                + " where exists (select c from s.crew c where c.name = :n)",
                        "v",
                        1,
                        "n",
                        "Cleo"))
                .containsExactly("1 2");
    }

    @Test
    void aParameterRightOfInIsACollection() {
        assertThat(texts("select s.id from Ship s where s.flag in :f order by s.id", "f", Set.of(Flag.NORTH)))
                .containsExactly("1", "3");
        assertThat(texts("select s.id from Ship s where s.launched in ?1", 1, List.of(LocalDate.of(2001, 3, 4))))
                .containsExactly("1");
        inSession(em -> assertThatIllegalArgumentException()
                .isThrownBy(() -> em.createQuery("select s from Ship s where s.id in :ids")
                        .setParameter("ids", 1))
                .withMessageContaining("CAIRN-3204: Parameter :ids takes a collection"));
    }

    @Test
    void everyOtherParameterIsSingleValued() {
        inSession(em -> assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        em.createQuery("select s from Ship s where s.id = :id").setParameter("id", List.of(1)))
                .withMessageContaining("CAIRN-3202: Parameter :id takes values of"));
    }

    @Test
    void aParameterInAListIsOneItem() {
        assertThat(texts("select s.id from Ship s where s.id in (?1, 3, ?2) order by s.id", 1, 1, 2, 4))
                .containsExactly("1", "3", "4");
    }

    @Test
    void anEntityIsAParameter() {
        inSession(em -> assertThat(
                        texts(em, "select s.id from Ship s where s.captain <> ?1", 1, em.find(Captain.class, 1)))
                .containsExactly("2"));
    }

    @Test
    void aNumberOfAnotherTypeIsConverted() {
        assertThat(texts("select g.id from Gauge g where g.large = :n", "n", 20))
                .containsExactly("1");
        assertThat(texts("select g.id from Gauge g where g.exact = :n", "n", new BigDecimal("12.5")))
                .containsExactly("1");
    }

    @Test
    void aParameterIsOfOneType() {
        assertRefused("select s from Ship s where s.id = :p or s.name = :p")
                .withMessageContaining("CAIRN-3128: The parameter :p is used as Integer and as String");
    }

    @Test
    void anUnsetParameterIsRefusedWhenTheQueryRuns() {
        inSession(em -> assertThatThrownBy(() -> byId(em).getResultList())
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("CAIRN-3205: Parameter :id has no value"));
    }

    @Test
    void anUnknownParameterIsRefused() {
        inSession(em -> assertThatIllegalArgumentException()
                .isThrownBy(() -> byId(em).setParameter("ID", 1))
                .withMessageContaining("CAIRN-6042: The query has no parameter :ID. Its parameters are [:id]."));
    }

    private static Query byId(EntityManager em) {
        return em.createQuery("select s from Ship s where s.id = :id");
    }
}
