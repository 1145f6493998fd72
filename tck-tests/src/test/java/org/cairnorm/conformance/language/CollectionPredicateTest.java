package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairnorm.conformance.language.Harbour.Person;
import org.junit.jupiter.api.Test;

/** IS EMPTY and MEMBER OF (JPA 3.2 §4.6.8, §4.6.9). */
class CollectionPredicateTest extends HarbourTest {
    @Test
    void aCollectionWithoutElementsIsEmpty() {
        assertThat(texts("select s.id from Ship s where s.voyages is empty")).containsExactly("4");
        assertThat(texts("select s.id from Ship s where s.nicknames is empty order by s.id"))
                .containsExactly("2", "4");
        assertThat(texts("select p.id from Port p where p.depths is empty")).containsExactly("3");
        assertThat(texts("select p.id from Port p where p.pilots is empty order by p.id"))
                .containsExactly("2", "3");
    }

    @Test
    void aCollectionWithElementsIsNotEmpty() {
        assertThat(texts("select s.id from Ship s where s.crew is not empty order by s.id"))
                .containsExactly("1", "2");
        assertThat(texts("select s.id from Ship s where not (s.crew is empty) order by s.id"))
                .containsExactly("1", "2");
    }

    @Test
    void aCollectionOfAnUnknownOwnerIsNeitherEmptyNorNot() {
        assertThat(texts("select s.id from Ship s where s.escort.crew is empty order by s.id"))
                .isEmpty();
        assertThat(texts("select s.id from Ship s where s.escort.crew is not empty order by s.id"))
                .containsExactly("2", "3");
        assertThat(texts("select s.id from Ship s where s.home.ships is empty")).isEmpty();
    }

    @Test
    void onlyACollectionIsEmpty() {
        assertRefused("select s from Ship s where s.name is empty")
                .withMessageContaining(
                        "CAIRN-3107: IS EMPTY needs a collection, but 's.name' is String (line 1, column 28)");
    }

    @Test
    void aValueIsMemberOfACollection() {
        assertThat(texts("select s.id from Ship s where 'Alba' member of s.nicknames order by s.id"))
                .containsExactly("1", "3");
        assertThat(texts("select s.id from Ship s where 'Old Bird' member s.nicknames"))
                .containsExactly("1");
        assertThat(texts("select p.id from Port p where 12 member of p.depths")).containsExactly("1");
    }

    @Test
    void anEntityIsMemberOfACollection() {
        assertThat(texts("select s.name, p.name from Ship s, Person p where p member of s.crew order by p.id"))
                .containsExactly("Albatross Cleo", "Albatross Dora", "Bison Emil");
        assertThat(texts("select v from Voyage v where v.ship member of v.origin.ships order by v.id"))
                .containsExactly("V1", "V3", "V4");
        assertThat(texts("select v.id, c from Voyage v, Cargo c where c member of v.cargo order by c.id"))
                .containsExactly("1 tea1", "1 wine2", "3 oil3", "3 tea4");
    }

    @Test
    void aParameterIsMemberOfACollection() {
        inSession(em -> {
            Person emil = em.find(Person.class, 5);
            assertThat(texts(em, "select s.id from Ship s where :p member of s.crew", "p", emil))
                    .containsExactly("2");
            assertThat(texts(em, "select p.id from Port p where ?1 member of p.office.clerks", 1, emil))
                    .containsExactly("1");
        });
        assertThat(texts("select s.id from Ship s where :n not member of s.nicknames order by s.id", "n", "Alba"))
                .containsExactly("2", "4");
    }

    @Test
    void nothingIsMemberOfAnEmptyCollection() {
        assertThat(texts("select s.id from Ship s where 'Alba' not member of s.nicknames order by s.id"))
                .containsExactly("2", "4");
        assertThat(texts("select s.id from Ship s where :n not member of s.nicknames order by s.id", "n", null))
                .containsExactly("2", "4");
    }

    @Test
    void anUnknownValueIsNeitherMemberNorNotOfOthers() {
        assertThat(texts("select s.id from Ship s where :n member of s.nicknames", "n", null))
                .isEmpty();
        assertThat(texts("select g.id, s.id from Gauge g, Ship s where g.text not member of s.nicknames"
                        + " and s.id in (3, 4) order by g.id, s.id"))
                .containsExactly("1 3", "1 4", "2 3", "2 4", "3 4");
    }

    @Test
    void theCollectionOfAnUnknownOwnerHasNoMemberAndNotNone() {
        assertThat(texts("select s.id from Ship s where 'Alba' member of s.escort.nicknames"))
                .containsExactly("2");
        assertThat(texts("select s.id from Ship s where 'Alba' not member of s.escort.nicknames"))
                .containsExactly("3");
    }

    @Test
    void aMemberIsOfTheTypeOfTheElements() {
        assertRefused("select s from Ship s where 1 member of s.nicknames")
                .withMessageContaining("CAIRN-3111: Integer and String cannot be compared");
        assertRefused("select s from Ship s where s.home member of s.crew").withMessageContaining("CAIRN-3111");
    }

    @Test
    void sizeCountsTheElements() {
        assertThat(texts("select s.name, size(s.crew), size(s.nicknames), size(s.voyages) from Ship s order by s.id"))
                .containsExactly("Albatross 2 2 2", "Bison 1 0 1", "Cormorant 0 1 1", "Dory 0 0 0");
        assertThat(texts("select p.id from Port p where size(p.depths) = 2 and size(p.pilots) = 2"))
                .containsExactly("1");
    }
}
