package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import java.util.Map;
import org.cairnorm.mapping.PluralAttribute;
import org.junit.jupiter.api.Test;

/** Where the keys of maps are stored, by which names (JPA 3.2 §2.8.1, §11.1.32 to §11.1.37). */
class MapKeyMappingTest {

    @Entity
    static class Company {
        @Id
        long id;

        @ElementCollection
        Map<Division, Integer> budgets;

        @ManyToMany
        Map<Division, Person> heads;

        @OneToMany
        @JoinColumn(name = "EMPLOYER")
        Map<Division, Person> staff;

        @OneToMany(mappedBy = "company")
        Map<Spot, Person> desks;

        @ElementCollection
        Map<Spot, String> signs;

        @ElementCollection
        @AttributeOverride(name = "key.floor", column = @Column(name = "K_FLOOR", nullable = false))
        @AttributeOverride(name = "key.room.number", column = @Column(name = "K_ROOM", nullable = false))
        @AttributeOverride(name = "value.floor", column = @Column(name = "V_FLOOR"))
        @AttributeOverride(name = "room.number", column = @Column(name = "V_ROOM"))
        Map<Spot, Spot> moves;

        @ElementCollection
        @Convert(attributeName = "key.floor", converter = Letters.class)
        Map<Spot, String> lettered;

        @ElementCollection
        @MapKeyJoinColumn(name = "BADGE", unique = true, foreignKey = @ForeignKey(name = "FK_BADGE"))
        Map<Person, String> badges;

        @ElementCollection
        Map<Contract, String> files;

        @ElementCollection(targetClass = String.class)
        @MapKeyClass(Spot.class)
        @SuppressWarnings("rawtypes")
        Map raw;
    }

    @Entity
    static class Division {
        @Id
        @Column(name = "DIV")
        long id;
    }

    @Entity
    static class Person {
        @Id
        long id;

        @ManyToOne
        Company company;
    }

    @Entity
    @IdClass(ContractId.class)
    static class Contract {
        @Id
        long year;

        @Id
        long number;
    }

    record ContractId(long year, long number) {}

    @Embeddable
    static class Spot {
        int floor;

        Room room;
    }

    @Embeddable
    record Room(String number) {}

    @Converter
    static class Letters implements AttributeConverter<Integer, String> {
        @Override
        public String convertToDatabaseColumn(Integer value) {
            return value == null ? null : String.valueOf((char) ('a' + value));
        }

        @Override
        public Integer convertToEntityAttribute(String stored) {
            return stored == null ? null : stored.charAt(0) - 'a';
        }
    }

    private static final Built BUILT = Built.from(
            Company.class, Division.class, Person.class, Contract.class, Spot.class, Room.class, Letters.class);

    @Test
    void namesTheColumnOfAnEntityKeyAfterTheAttributeWhateverItRefersTo() {
        assertThat(BUILT.show("Company_budgets"))
                .isEqualTo("Company_budgets(Company_id! bigint, budgets_KEY! bigint, budgets integer) "
                        + "pk(Company_id, budgets_KEY) fk((Company_id) → Company(id)) fk((budgets_KEY) → "
                        + "Division(DIV))");
    }

    @Test
    void putsAnEntityKeyIntoTheJoinTable() {
        assertThat(BUILT.show("Company_Person"))
                .isEqualTo("Company_Person(Company_id! bigint, heads_KEY! bigint, heads_id! bigint) "
                        + "pk(Company_id, heads_KEY) fk((Company_id) → Company(id)) fk((heads_id) → "
                        + "Person(id)) fk((heads_KEY) → Division(DIV))");
    }

    @Test
    void putsTheKeysOfForeignKeyMappingsIntoTheTableOfTheElementWhereTheyMayBeNull() {
        assertThat(BUILT.show("Person"))
                .isEqualTo("Person(id! bigint, company_id bigint, EMPLOYER bigint, staff_KEY bigint, floor "
                        + "integer, number varchar(255)) pk(id) fk((company_id) → Company(id)) "
                        + "fk((EMPLOYER) → Company(id)) fk((staff_KEY) → Division(DIV))");
    }

    @Test
    void namesTheColumnsOfAnEmbeddableKeyAfterItsAttributes() {
        assertThat(BUILT.show("Company_signs"))
                .isEqualTo("Company_signs(Company_id! bigint, floor integer, number varchar(255), signs "
                        + "varchar(255)) fk((Company_id) → Company(id))");
    }

    @Test
    void overridesColumnsOfKeysAndValuesByPrefix() {
        assertThat(BUILT.show("Company_moves"))
                .isEqualTo("Company_moves(Company_id! bigint, K_FLOOR! integer, K_ROOM! varchar(255), "
                        + "V_FLOOR integer, V_ROOM varchar(255)) pk(Company_id, K_FLOOR, K_ROOM) "
                        + "fk((Company_id) → Company(id))");
    }

    @Test
    void convertsAnAttributeOfAKey() {
        assertThat(BUILT.show("Company_lettered"))
                .isEqualTo("Company_lettered(Company_id! bigint, floor varchar(255), number varchar(255), "
                        + "lettered varchar(255)) fk((Company_id) → Company(id))");
    }

    @Test
    void takesWhatTheJoinColumnOfAKeySays() {
        assertThat(BUILT.show("Company_badges"))
                .isEqualTo("Company_badges(Company_id! bigint, BADGE! bigint, badges varchar(255)) "
                        + "pk(Company_id, BADGE) fk((Company_id) → Company(id)) fk((BADGE) → Person(id)) "
                        + "uk(BADGE)");
        assertThat(BUILT.table("Company_badges").foreignKeys().toString()).contains("FK_BADGE");
    }

    @Test
    void refersToACompositeIdentifier() {
        assertThat(BUILT.show("Company_files"))
                .isEqualTo("Company_files(Company_id! bigint, files_KEY_year! bigint, files_KEY_number! "
                        + "bigint, files varchar(255)) pk(Company_id, files_KEY_year, files_KEY_number) "
                        + "fk((Company_id) → Company(id)) fk((files_KEY_year, files_KEY_number) → "
                        + "Contract(year, number))");
    }

    @Test
    void takesTheKeyClassOfAMapWithoutTypeArguments() {
        PluralAttribute raw = BUILT.attribute(Company.class, "raw", PluralAttribute.class);

        assertThat(raw.mapKey()).isInstanceOf(PluralAttribute.EmbeddedKey.class);
        assertThat(raw.keyColumns()).extracting(column -> column.name().text()).containsExactly("floor", "number");
    }

    // ---- mistakes

    @Embeddable
    static class Owned {
        @ManyToOne
        Division division;
    }

    @Entity
    static class KeyedByAssociation {
        @Id
        long id;

        @ElementCollection
        Map<Owned, String> names;
    }

    @Test
    void refusesAnAssociationInAKey() {
        assertThatThrownBy(() -> Built.from(KeyedByAssociation.class, Owned.class, Division.class))
                .hasMessage("CAIRN-2248: Attribute 'KeyedByAssociation.names.key.division' is an association or"
                        + " collection inside the key of a map. Leave it out of the embeddable, or use another class for"
                        + " the keys.");
    }

    @Entity
    static class KeyedByName {
        @Id
        long id;

        @ElementCollection
        @MapKeyJoinColumn(name = "NAME")
        Map<String, String> names;
    }

    @Test
    void refusesAJoinColumnForAKeyThatIsNoEntity() {
        assertThatThrownBy(() -> Built.from(KeyedByName.class))
                .hasMessage(
                        "CAIRN-2249: @MapKeyJoinColumn of 'KeyedByName.names' says that the keys of the map are"
                                + " entities, but they are of type String. Use @MapKeyColumn, or a key type that is an entity.");
    }

    @Entity
    static class KeyedByCode {
        @Id
        long id;

        @ElementCollection
        @MapKeyJoinColumn(name = "CODE", referencedColumnName = "code")
        Map<Coded, String> names;
    }

    @Entity
    static class Coded {
        @Id
        long id;

        String code;
    }

    @Test
    void refusesAKeyThatRefersToOtherColumnsThanTheIdentifier() {
        assertThatThrownBy(() -> Built.from(KeyedByCode.class, Coded.class))
                .hasMessage(
                        "CAIRN-2901: 'KeyedByCode.names': a map key that refers to other columns than the identifier"
                                + " is not supported yet.");
    }

    @Entity
    static class SameColumns {
        @Id
        long id;

        @ElementCollection
        Map<Spot, Spot> moves;
    }

    @Entity
    static class SameColumn {
        @Id
        long id;

        @ElementCollection
        @MapKeyJoinColumn(name = "SPOT")
        @Column(name = "SPOT")
        Map<Division, Long> spots;
    }

    @Test
    void refusesOneColumnForKeyAndValue() {
        assertThatThrownBy(() -> Built.from(SameColumns.class, Spot.class, Room.class))
                .hasMessageStartingWith("CAIRN-2302: Column 'floor' is written by 'SameColumns.moves.floor' and by"
                        + " 'SameColumns.moves.key.floor'.");
        assertThatThrownBy(() -> Built.from(SameColumn.class, Division.class))
                .hasMessageStartingWith(
                        "CAIRN-2302: Column 'SPOT' is written by 'SameColumn.spots.key' and by 'SameColumn.spots'.");
    }
}
