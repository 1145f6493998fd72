package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.PluralAttribute.OrderItem;
import org.cairnorm.mapping.ToOneAttribute;
import org.junit.jupiter.api.Test;

class CollectionsTest {

    enum Day {
        MONDAY
    }

    @Embeddable
    static class Note {
        String text;

        @ManyToOne
        @JoinColumn(name = "AUTHOR")
        Person author;
    }

    @Entity
    static class Person {
        @Id
        long id;

        String name;

        @Column(name = "CODE", unique = true)
        String code;

        @ManyToOne
        @JoinTable(
                name = "PERSON_TEAM",
                joinColumns = @JoinColumn(name = "P"),
                inverseJoinColumns = @JoinColumn(name = "T"))
        Team team;

        @OneToOne
        @JoinTable
        Person double_;

        @ManyToMany(mappedBy = "fans")
        Map<String, Team> idols;
    }

    @Entity
    static class Team {
        @Id
        long id;

        @OneToMany(mappedBy = "team", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("name desc, id")
        List<Person> members;

        @OneToMany(fetch = FetchType.EAGER)
        @JoinColumn(name = "OWNER_TEAM", foreignKey = @ForeignKey(name = "FK_OWNED"))
        @OrderColumn(name = "POS")
        List<Ball> balls;

        @ManyToMany
        @JoinTable(name = "FANS")
        @OrderColumn
        List<Person> fans;

        @ElementCollection
        @CollectionTable(name = "NOTES", joinColumns = @JoinColumn(name = "TEAM"))
        @OrderBy("text")
        Collection<Note> notes;

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        @MapKeyColumn(name = "DAY", length = 10)
        @Enumerated(EnumType.STRING)
        @Column(name = "OTHER", length = 11)
        Map<Day, Day> shifts;

        @OneToMany
        @MapKey(name = "code")
        Map<String, Person> byCode;

        @OneToMany
        @MapKey
        Map<Long, Ball> byId;

        @ElementCollection
        @OrderBy("DESC")
        List<Integer> scores;
    }

    @Entity
    static class Ball {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(name = "BY_CODE", referencedColumnName = "CODE")
        Person holder;
    }

    private static Built build() {
        return Built.from(Person.class, Team.class, Ball.class);
    }

    private static PluralAttribute plural(String name) {
        return build().attribute(Team.class, name, PluralAttribute.class);
    }

    @Test
    void storesAToOneInAJoinTable() {
        Built built = build();

        assertThat(built.show("PERSON_TEAM"))
                .isEqualTo("PERSON_TEAM(P! bigint, T! bigint) pk(P) fk((P) → Person(id)) fk((T) → Team(id))");
        assertThat(built.show("Person_Person"))
                .isEqualTo("Person_Person(Person_id! bigint, double__id! bigint) pk(Person_id)"
                        + " fk((Person_id) → Person(id)) fk((double__id) → Person(id)) uk(double__id)");
        assertThat(built.attribute(Person.class, "team", ToOneAttribute.class).storage())
                .isInstanceOf(ToOneAttribute.InJoinTable.class);
    }

    @Test
    void storesAUnidirectionalOneToManyInTheTargetsTable() {
        assertThat(build().show("Ball"))
                .isEqualTo("Ball(id! bigint, BY_CODE varchar(255), OWNER_TEAM bigint, POS integer) pk(id)"
                        + " fk((BY_CODE) → Person(CODE)) fk((OWNER_TEAM) → Team(id))");
        PluralAttribute balls = plural("balls");
        assertThat(balls.storage()).isInstanceOf(PluralAttribute.ForeignKeyInTarget.class);
        assertThat(balls.orderColumn().name()).hasToString("POS");
        assertThat(balls.lazy()).isFalse();
    }

    @Test
    void refersToAnotherUniqueColumn() {
        ToOneAttribute.ForeignKey key = (ToOneAttribute.ForeignKey)
                build().attribute(Ball.class, "holder", ToOneAttribute.class).storage();

        assertThat(key.toIdentifier()).isFalse();
        assertThat(key.columns().get(0).referenced().name()).hasToString("CODE");
    }

    @Test
    void keepsOrderInTheJoinTableAndTheKeyOfTheOtherSideToo() {
        assertThat(build().show("FANS"))
                .isEqualTo("FANS(idols_id! bigint, fans_ORDER! integer, fans_id! bigint, idols_KEY varchar(255))"
                        + " pk(idols_id, fans_ORDER) fk((idols_id) → Team(id)) fk((fans_id) → Person(id))");
    }

    @Test
    void storesEmbeddablesWithAssociations() {
        assertThat(build().show("NOTES"))
                .isEqualTo("NOTES(TEAM! bigint, text varchar(255), AUTHOR bigint)"
                        + " fk((TEAM) → Team(id)) fk((AUTHOR) → Person(id))");
        assertThat(plural("notes").order()).containsExactly(new OrderItem(List.of("text"), true));
    }

    @Test
    void storesMapsOfEnums() {
        assertThat(build().show("Team_shifts"))
                .isEqualTo("Team_shifts(Team_id! bigint, DAY! varchar(10), OTHER varchar(11)) pk(Team_id, DAY)"
                        + " fk((Team_id) → Team(id))");
    }

    @Test
    void takesMapKeysFromAttributes() {
        assertThat(plural("byCode").mapKey()).isEqualTo(new PluralAttribute.AttributeKey("code"));
        assertThat(plural("byId").mapKey()).isEqualTo(new PluralAttribute.AttributeKey("id"));
    }

    @Test
    void parsesOrderBy() {
        assertThat(plural("members").order())
                .containsExactly(new OrderItem(List.of("name"), false), new OrderItem(List.of("id"), true));
        assertThat(plural("scores").order()).containsExactly(new OrderItem(List.of(), false));
        assertThat(plural("fans").order()).isEmpty();
    }

    @Test
    void knowsCascadesAndOrphans() {
        PluralAttribute members = plural("members");

        assertThat(members.cascades().remove()).isTrue();
        assertThat(members.orphanRemoval()).isTrue();
        assertThat(members.lazy()).isTrue();
        assertThat(plural("fans").cascades().persist()).isFalse();
    }

    @Entity
    static class Shelf {
        @Id
        long id;

        @OneToMany(mappedBy = "shelf")
        Set<Volume> volumes;
    }

    @Entity
    @Table(name = "Shelf")
    static class ShelfView {
        @Id
        long id;

        @OneToMany(mappedBy = "shelf")
        Set<Volume> volumes;
    }

    @Test
    void anEntityInTheSameTableMayNameTheOwningSideToo() {
        assertThat(Built.from(Shelf.class, ShelfView.class, Volume.class).show("Volume"))
                .isEqualTo("Volume(id! bigint, shelf! bigint) pk(id) fk((shelf) → Shelf(id))");
    }

    @Entity
    static class Volume {
        @Id
        long id;

        @ManyToOne(optional = false)
        @JoinColumn(name = "SHELF")
        Shelf shelf;

        @Column(name = "shelf", insertable = false, updatable = false)
        Long shelfId;
    }

    @Test
    void sharesAColumnWithAReadOnlyAttribute() {
        assertThat(Built.from(Shelf.class, Volume.class).show("Volume"))
                .isEqualTo("Volume(id! bigint, shelf! bigint) pk(id) fk((shelf) → Shelf(id))");
    }
}
