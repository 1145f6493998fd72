package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.PluralAttribute;
import org.junit.jupiter.api.Test;

class EmbeddableTest {

    @Entity
    static class Country {
        @Id
        String code;

        @OneToMany(mappedBy = "home.country")
        Set<Person> inhabitants;
    }

    @Embeddable
    record Street(String name, int number) {}

    @Embeddable
    static class Address {
        Street street;

        @Column(name = "TOWN")
        String city;

        @ManyToOne
        Country country;

        @ElementCollection
        Set<String> tenants;
    }

    @Entity
    static class Person {
        @Id
        long id;

        Address home;

        @Embedded
        @AttributeOverride(name = "street.name", column = @Column(name = "W_STREET"))
        @AttributeOverride(name = "street.number", column = @Column(name = "W_NR"))
        @AttributeOverride(name = "city", column = @Column(name = "W_TOWN", nullable = false))
        @AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "W_COUNTRY"))
        Address work;
    }

    @Test
    void embedsTwiceWithOverrides() {
        assertThat(Built.from(Person.class, Country.class).show("Person"))
                .isEqualTo(
                        "Person(id! bigint, name varchar(255), number integer, TOWN varchar(255), country_code varchar(255),"
                                + " W_STREET varchar(255), W_NR integer, W_TOWN! varchar(255), W_COUNTRY varchar(255)) pk(id)"
                                + " fk((country_code) → Country(code)) fk((W_COUNTRY) → Country(code))");
    }

    @Test
    void nestsEmbeddables() {
        Built built = Built.from(Person.class, Country.class);
        EmbeddedAttribute home = built.attribute(Person.class, "home", EmbeddedAttribute.class);
        EmbeddedAttribute street = (EmbeddedAttribute) home.embeddable().attribute("street");

        assertThat(street.embeddable().record()).isTrue();
        assertThat(home.columns())
                .extracting(column -> column.name().text())
                .containsExactly("name", "number", "TOWN", "country_code");
        assertThat(built.model().embeddables()).containsExactlyInAnyOrder(Address.class, Street.class);
    }

    @Test
    void findsTheOwningSideInsideAnEmbeddable() {
        assertThat(Built.from(Person.class, Country.class)
                        .attribute(Country.class, "inhabitants", PluralAttribute.class)
                        .storage())
                .isEqualTo(new PluralAttribute.MappedBy("home.country"));
    }

    @Test
    void keepsCollectionsOfEmbeddablesInTablesOfTheEntity() {
        Built built = Built.from(Person.class, Country.class);

        assertThat(built.show("Person_tenants"))
                .isEqualTo("Person_tenants(Person_id! bigint, tenants! varchar(255)) pk(Person_id, tenants)"
                        + " fk((Person_id) → Person(id))");
    }

    static class Upper implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String attribute) {
            return attribute;
        }

        @Override
        public String convertToEntityAttribute(String dbData) {
            return dbData;
        }
    }

    @MappedSuperclass
    @AttributeOverride(name = "id", column = @Column(name = "MIDDLE_ID"))
    static class Middle extends Top {
        Street street;
    }

    @MappedSuperclass
    static class Top {
        @Id
        long id;

        String label;

        @ManyToOne
        Country country;
    }

    @Entity
    @AttributeOverride(name = "label", column = @Column(name = "LBL", length = 9))
    @AttributeOverride(name = "street.number", column = @Column(name = "NR"))
    @AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "COUNTRY"))
    @Convert(attributeName = "street.name", converter = Upper.class)
    static class Bottom extends Middle {}

    @Test
    void overridesMappedSuperclassesFromBelow() {
        Built built = Built.from(Bottom.class, Country.class, Person.class);

        assertThat(built.show("Bottom"))
                .isEqualTo(
                        "Bottom(MIDDLE_ID! bigint, LBL varchar(9), COUNTRY varchar(255), name varchar(255), NR integer)"
                                + " pk(MIDDLE_ID) fk((COUNTRY) → Country(code))");
        EmbeddedAttribute street = built.attribute(Bottom.class, "street", EmbeddedAttribute.class);
        assertThat(street.columns().get(0).type().conversion()).isInstanceOf(ConverterConversion.class);
    }

    @Entity
    static class House {
        @Id
        long id;

        @ElementCollection
        @AttributeOverride(name = "key", column = @Column(name = "ROLE", length = 5))
        @AttributeOverride(name = "value.name", column = @Column(name = "V_NAME"))
        Map<String, Street> byRole;

        @ElementCollection
        @AttributeOverride(name = "number", column = @Column(name = "NR"))
        List<Street> streets;
    }

    @Test
    void overridesKeysAndValuesOfMapsAndElements() {
        Built built = Built.from(House.class);

        assertThat(built.show("House_byRole"))
                .isEqualTo("House_byRole(House_id! bigint, ROLE! varchar(5), V_NAME varchar(255), number integer)"
                        + " pk(House_id, ROLE) fk((House_id) → House(id))");
        assertThat(built.show("House_streets"))
                .isEqualTo("House_streets(House_id! bigint, name varchar(255), NR integer) fk((House_id) → House(id))");
    }

    @Embeddable
    static class Range<T> {
        @Column(name = "LOW")
        T low;

        @Column(name = "HIGH")
        T high;
    }

    @Entity
    static class Ranges {
        @Id
        long id;

        Range<Integer> pages;

        @ElementCollection
        List<Range<java.time.LocalDate>> periods;
    }

    @Test
    void resolvesTheTypeArgumentsOfAGenericEmbeddable() {
        Built built = Built.from(Ranges.class);

        assertThat(built.show("Ranges")).isEqualTo("Ranges(id! bigint, LOW integer, HIGH integer) pk(id)");
        assertThat(built.show("Ranges_periods"))
                .isEqualTo("Ranges_periods(Ranges_id! bigint, LOW date, HIGH date) fk((Ranges_id) → Ranges(id))");
    }

    @Entity
    static class Unmet {
        @Id
        long id;

        @AttributeOverride(name = "street.nmae", column = @Column(name = "X"))
        Address address;
    }

    @Test
    void refusesAnOverrideThatMeetsNothing() {
        assertThatThrownBy(() -> Built.from(Unmet.class, Country.class, Person.class))
                .hasMessage(
                        "CAIRN-2231: @AttributeOverride at 'Unmet.address' names 'street.nmae', which leads to no attribute that"
                                + " it could override. Mend the path: it begins below the annotated class or attribute.");
    }

    @Embeddable
    static class Snake {
        Snake tail;
    }

    @Entity
    static class Circle {
        @Id
        long id;

        Snake snake;
    }

    @Test
    void refusesACircleOfEmbeddables() {
        assertThatThrownBy(() -> Built.from(Circle.class))
                .hasMessage("CAIRN-2214: Attribute 'Circle.snake.tail' embeds"
                        + " 'org.cairnorm.mapping.build.EmbeddableTest$Snake' in itself. Embeddables cannot hold each other in a"
                        + " circle; use an entity.");
    }
}
