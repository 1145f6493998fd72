package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, identifiers and identification variables (JPA 3.2 §4.3.1, §4.4.1 to §4.4.3). */
class NamingTest extends HarbourTest {
    @Test
    void reservedIdentifiersAreCaseInsensitive() {
        assertThat(texts("SeLeCt s.id FROM Ship s wHERE s.id BetWeen 2 AND 3 oRDER bY s.id DESC"))
                .containsExactly("3", "2");
    }

    @Test
    void entityNamesAreCaseSensitive() {
        assertRefused("select s from SHIP s").withMessageContaining("CAIRN-3101: No entity has the name 'SHIP'");
    }

    @Test
    void attributesAreCaseSensitive() {
        assertRefused("select s.Name from Ship s")
                .withMessageContaining("CAIRN-3103: Entity 'Ship' has no attribute 'Name' (line 1, column 10)")
                .withMessageContaining("'name'");
    }

    @Test
    void embeddablesAreNoDomainOfARange() {
        assertRefused("select t from Town t").withMessageContaining("CAIRN-3101: No entity has the name 'Town'");
    }

    @Test
    void identificationVariablesAreCaseInsensitive() {
        assertThat(
                        texts(
                                "select SHIP.name from Ship ship join ship.captain Chief where sHiP.id = 1 and CHIEF.stars = 3"))
                .containsExactly("Albatross");
    }

    @Test
    void twoVariablesMayNotDifferByCaseOnly() {
        assertRefused("select s from Ship s, Port S")
                .withMessageContaining(
                        "CAIRN-3109: The identification variable 'S' is declared twice (line 1, column 28)");
    }

    @Test
    void resultVariablesAreCaseInsensitive() {
        assertThat(texts("select s.tonnage * -1 as Lightness from Ship s where s.tonnage > 0 order by LIGHTNESS"))
                .containsExactly("-900", "-500", "-100");
    }

    @Test
    void aVariableMayHaveTheNameOfAnEntity() {
        assertThat(texts("select Port.name from Ship Port where Port.id = 4")).containsExactly("Dory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "Select", "WHERE", "like", "exists", "between"})
    void aReservedIdentifierIsNoVariable(String word) {
        assertRefused("select 1 from Ship " + word).withMessageContaining(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_s", "$", "s1", "größe", "船", "s$_9"})
    void anIdentifierIsMadeAsInJava(String name) {
        assertThat(texts("select %1$s.name as x%1$s from Ship %1$s where %1$s.id = 1 order by x%1$s".formatted(name)))
                .containsExactly("Albatross");
    }

    @Test
    void anIdentifierMayBeVeryLong() {
        String name = "ship".repeat(100);
        assertThat(texts("select " + name + ".name as x" + name + " from Ship " + name + " where " + name + ".id = 1"))
                .containsExactly("Albatross");
    }

    @Test
    void anIdentifierDoesNotBeginWithADigitOrHoldAQuestionMark() {
        assertRefused("select 1 from Ship 1s").withMessageContaining("'1s'");
        assertRefused("select 1 from Ship s?x").withMessageContaining("'?'");
    }

    @Test
    void aVariableIsDeclaredBeforeItIsUsed() {
        assertRefused("select v from Voyage v join s.home p join v.ship s").withMessageContaining("'s.home'");
    }

    @Test
    void aVariableOutsideOfTheFromClauseIsUnknown() {
        assertRefused("select s from Ship s where t.id = 1")
                .withMessageContaining("CAIRN-3102: 't.id' is neither an identification variable nor an attribute");
        assertRefused("update Ship s set s.name = 'x' where t.id = 1").withMessageContaining("CAIRN-3102: 't.id'");
        assertRefused("delete from Ship s where t.id = 1").withMessageContaining("CAIRN-3102: 't.id'");
    }

    @Test
    void aVariableIsVisibleInSubqueriesOfSubqueries() {
        assertThat(texts("select s.name from Ship s where exists (select p from Port p where exists"
                        + " (select v from Voyage v where v.ship = s and v.target = p and p.id = 3))"))
                .containsExactly("Bison");
    }

    @Test
    void aVariableOfASubqueryHidesTheOneOutside() {
        assertThat(texts("select x.name from Ship x where x.id = 1 and exists (select x from Port x where x.id = 3)"))
                .containsExactly("Albatross");
        assertThat(texts("select x.name from Ship x where x.tonnage > 600"
                        + " and 'Corrin' in (select X.name from Port X)"))
                .containsExactly("Bison");
    }

    @Test
    void aVariableOfASubqueryIsUnknownOutside() {
        assertRefused("select s from Ship s where exists (select p from Port p) and p.id = 1")
                .withMessageContaining("'p.id'");
    }

    @Test
    void aVariableRangesOverBasicValuesEmbeddablesAndEntities() {
        assertThat(texts("select n, o.street, c.name from Ship s join s.nicknames n join s.home p join p.office o"
                        + " join s.crew c where n = 'Alba' and s.id = 1 order by c.name"))
                .containsExactly("Alba Quay Cleo", "Alba Quay Dora");
    }

    @Test
    void severalVariablesRangeOverTheSameEntity() {
        assertThat(texts(
                        "select distinct a.name from Ship a, Ship b where a.tonnage > b.tonnage and b.name = 'Cormorant'"
                                + " order by a.name"))
                .containsExactly("Albatross", "Bison");
    }

    @Test
    void anEntityAloneIsThis() {
        assertThat(texts("select this.name, tonnage from Ship where this.home.name = 'Brigg' and flag is not null"))
                .containsExactly("Cormorant 100");
        assertThat(texts("select name from Ship where id = 4")).containsExactly("Dory");
    }

    @Test
    void thisReachesIntoSubqueries() {
        assertThat(texts(
                        "select name from Ship where exists (select v from Voyage v where v.ship = this and v.id = 3)"))
                .containsExactly("Bison");
    }

    @Test
    void aSubqueryMayHaveAThisOfItsOwn() {
        assertThat(texts("select s.name from Ship s where s.tonnage = (select max(tonnage) from Ship)"))
                .containsExactly("Bison");
    }

    @Test
    void aQueryWithoutSelectSelectsThis() {
        assertThat(texts("from Ship where tonnage > 200 order by name")).containsExactly("Albatross", "Bison");
        assertThat(texts("from Ship s where s.id = 4")).containsExactly("Dory");
    }

    @Test
    void severalElementsOfTheDomainNeedASelectClause() {
        assertRefused("from Ship s, Port p")
                .withMessageContaining("CAIRN-3129: A query without SELECT needs a FROM clause of one entity");
    }

    @Test
    void everyElementOfALargerDomainDeclaresAVariable() {
        assertRefused("select 1 from Ship s, Port")
                .withMessageContaining("CAIRN-3022: 'Port' needs an identification variable");
    }
}
