package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.io.Serializable;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.Identifier;
import org.cairnorm.mapping.ToOneAttribute;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Identifiers of JPA 3.2 §2.4, among them all examples of derived identities. */
class IdentifierTest {

    private static ToOneAttribute.ForeignKey key(Built built, Class<?> type, String attribute) {
        return (ToOneAttribute.ForeignKey)
                built.attribute(type, attribute, ToOneAttribute.class).storage();
    }

    @Embeddable
    record Isbn(int group, String number) {}

    @Entity
    static class Book {
        @EmbeddedId
        @AttributeOverride(name = "group", column = @Column(name = "GRP"))
        Isbn isbn;

        @ManyToOne
        Book sequel;
    }

    @Test
    void embedsARecordAsIdentifier() {
        Built built = Built.from(Book.class);

        assertThat(built.show("Book"))
                .isEqualTo("Book(GRP! integer, number! varchar(255), sequel_GRP integer, sequel_number varchar(255))"
                        + " pk(GRP, number) fk((sequel_GRP, sequel_number) → Book(GRP, number))");
        Identifier identifier = built.entity(Book.class).identifier();
        assertThat(identifier.javaType()).isEqualTo(Isbn.class);
        assertThat(identifier.fromParts(new Object[] {3, "x"})).isEqualTo(new Isbn(3, "x"));
        assertThat(identifier.part(new Isbn(3, "x"), 1)).isEqualTo("x");
    }

    record LineKey(String order, int place) {}

    @Entity
    @IdClass(LineKey.class)
    static class Line {
        @Id
        int place;

        @Id
        @Column(name = "ORD")
        String order;
    }

    @Test
    void ordersAnIdentifierAsTheComponentsOfItsRecord() {
        Built built = Built.from(Line.class);
        Identifier identifier = built.entity(Line.class).identifier();
        Line line = new Line();
        line.place = 7;
        line.order = "A";

        assertThat(built.show("Line")).isEqualTo("Line(ORD! varchar(255), place! integer) pk(ORD, place)");
        assertThat(identifier.of(line)).isEqualTo(new LineKey("A", 7));
        assertThat(identifier.attributes()).extracting(AttributeMapping::name).containsExactly("order", "place");
    }

    @Nested
    class ParentWithSimpleKey {
        // examples 1 and 4
        @Test
        void dependentWithIdClass() {
            Built built = Built.from(Employee1.class, Dependent1a.class);

            assertThat(built.show("Dependent1a"))
                    .isEqualTo("Dependent1a(name! varchar(255), emp_empId! bigint) pk(name, emp_empId)"
                            + " fk((emp_empId) → Employee1(empId))");
            assertThat(built.entity(Dependent1a.class).identifier()).isInstanceOf(Identifier.ByClass.class);
            assertThat(built.attribute(Dependent1a.class, "emp", ToOneAttribute.class)
                            .idAttribute())
                    .isNull();
        }

        @Test
        void dependentWithEmbeddedId() {
            Built built = Built.from(Employee1.class, Dependent1b.class);

            assertThat(built.show("Dependent1b"))
                    .isEqualTo("Dependent1b(name! varchar(255), emp_empId! bigint) pk(name, emp_empId)"
                            + " fk((emp_empId) → Employee1(empId))");
            assertThat(built.attribute(Dependent1b.class, "emp", ToOneAttribute.class)
                            .idAttribute())
                    .isEqualTo("empPK");
            assertThat(key(built, Dependent1b.class, "emp").columns().get(0).insertable())
                    .isFalse();
        }

        @Test
        void dependentIdentifiedByTheAssociationAlone() {
            Built built = Built.from(Person4.class, History4a.class);

            assertThat(built.show("History4a")).isEqualTo("History4a(FK! varchar(255)) pk(FK) fk((FK) → Person4(ssn))");
            assertThat(built.entity(History4a.class).identifier().javaType()).isEqualTo(String.class);
            assertThat(key(built, History4a.class, "patient").columns().get(0).insertable())
                    .isTrue();
        }

        @Test
        void dependentWithMapsIdOfTheWhole() {
            Built built = Built.from(Person4.class, History4b.class);

            assertThat(built.show("History4b"))
                    .isEqualTo("History4b(patient_ssn! varchar(255)) pk(patient_ssn) fk((patient_ssn) → Person4(ssn))");
            assertThat(built.attribute(History4b.class, "patient", ToOneAttribute.class)
                            .idAttribute())
                    .isEmpty();
        }
    }

    @Entity
    static class Employee1 {
        @Id
        long empId;
    }

    static class DependentId1a {
        String name;
        long emp;
    }

    @Entity
    @IdClass(DependentId1a.class)
    static class Dependent1a {
        @Id
        String name;

        @Id
        @ManyToOne
        Employee1 emp;
    }

    @Embeddable
    static class DependentId1b {
        String name;
        long empPK;
    }

    @Entity
    static class Dependent1b {
        @EmbeddedId
        DependentId1b id;

        @MapsId("empPK")
        @ManyToOne
        Employee1 emp;
    }

    @Entity
    static class Person4 {
        @Id
        String ssn;
    }

    @Entity
    static class History4a {
        @Id
        @OneToOne
        @JoinColumn(name = "FK")
        Person4 patient;
    }

    @Entity
    static class History4b {
        @Id
        String id;

        @MapsId
        @OneToOne
        Person4 patient;
    }

    @Nested
    class ParentWithIdClass {
        // examples 2 and 5
        @Test
        void dependentWithIdClassThatHoldsTheParentsOne() {
            Built built = Built.from(Employee2.class, Dependent2a.class);

            assertThat(built.show("Dependent2a"))
                    .isEqualTo(
                            "Dependent2a(name! varchar(255), FK1! varchar(255), FK2! varchar(255)) pk(name, FK1, FK2)"
                                    + " fk((FK1, FK2) → Employee2(firstName, lastName))");
        }

        @Test
        void dependentWithEmbeddedIdThatHoldsTheParentsIdClass() {
            Built built = Built.from(Employee2.class, Dependent2b.class);

            assertThat(built.show("Dependent2b"))
                    .isEqualTo(
                            "Dependent2b(name! varchar(255), FK1! varchar(255), FK2! varchar(255)) pk(name, FK1, FK2)"
                                    + " fk((FK1, FK2) → Employee2(firstName, lastName))");
        }

        @Test
        void dependentWithEmbeddedIdThatHoldsAnIdClassThatIsNoEmbeddable() {
            Built built = Built.from(Employee2c.class, Dependent2c.class);

            assertThat(built.show("Dependent2c"))
                    .isEqualTo(
                            "Dependent2c(name! varchar(255), FK1! varchar(255), FK2! varchar(255)) pk(name, FK1, FK2)"
                                    + " fk((FK1, FK2) → Employee2c(firstName, lastName))");
        }

        @Test
        void dependentWithTheParentsIdClassAsItsOwn() {
            Built built = Built.from(Employee2.class, History5a.class);

            assertThat(built.show("History5a"))
                    .isEqualTo("History5a(FK1! varchar(255), FK2! varchar(255)) pk(FK1, FK2)"
                            + " fk((FK1, FK2) → Employee2(firstName, lastName))");
            assertThat(built.entity(History5a.class).identifier().javaType()).isEqualTo(EmployeeId2.class);
        }

        @Test
        void dependentWithTheParentsIdClassEmbedded() {
            Built built = Built.from(Employee2.class, History5b.class);

            assertThat(built.show("History5b"))
                    .isEqualTo("History5b(patient_firstName! varchar(255), patient_lastName! varchar(255))"
                            + " pk(patient_firstName, patient_lastName)"
                            + " fk((patient_firstName, patient_lastName) → Employee2(firstName, lastName))");
        }
    }

    @Embeddable
    static class EmployeeId2 {
        String firstName;
        String lastName;
    }

    @Entity
    @IdClass(EmployeeId2.class)
    static class Employee2 {
        @Id
        String firstName;

        @Id
        String lastName;
    }

    static class DependentId2a {
        String name;
        EmployeeId2 emp;
    }

    @Entity
    @IdClass(DependentId2a.class)
    static class Dependent2a {
        @Id
        String name;

        @Id
        @JoinColumn(name = "FK2", referencedColumnName = "lastName")
        @JoinColumn(name = "FK1", referencedColumnName = "firstName")
        @ManyToOne
        Employee2 emp;
    }

    @Embeddable
    static class DependentId2b {
        String name;
        EmployeeId2 empPK;
    }

    @Entity
    static class Dependent2b {
        @EmbeddedId
        DependentId2b id;

        @MapsId("empPK")
        @JoinColumn(name = "FK1", referencedColumnName = "firstName")
        @JoinColumn(name = "FK2", referencedColumnName = "lastName")
        @ManyToOne
        Employee2 emp;
    }

    static class EmployeeId2c implements Serializable {
        private static final long serialVersionUID = 1L;

        String firstName;
        String lastName;
    }

    @Entity
    @IdClass(EmployeeId2c.class)
    static class Employee2c {
        @Id
        String firstName;

        @Id
        String lastName;
    }

    @Embeddable
    static class DependentId2c {
        String name;
        EmployeeId2c empPK;
    }

    @Entity
    static class Dependent2c {
        @EmbeddedId
        DependentId2c id;

        @MapsId("empPK")
        @JoinColumn(name = "FK1", referencedColumnName = "firstName")
        @JoinColumn(name = "FK2", referencedColumnName = "lastName")
        @ManyToOne
        Employee2c emp;
    }

    @Entity
    @IdClass(EmployeeId2.class)
    static class History5a {
        @Id
        @OneToOne
        @JoinColumn(name = "FK1", referencedColumnName = "firstName")
        @JoinColumn(name = "FK2", referencedColumnName = "lastName")
        Employee2 patient;
    }

    @Entity
    static class History5b {
        @EmbeddedId
        EmployeeId2 id;

        @MapsId
        @OneToOne
        Employee2 patient;
    }

    @Nested
    class ParentWithEmbeddedId {
        // examples 3 and 6
        @Test
        void dependentWithIdClass() {
            Built built = Built.from(Employee3.class, Dependent3a.class);

            assertThat(built.show("Dependent3a"))
                    .isEqualTo("Dependent3a(dep_name! varchar(255), FK1! varchar(255), FK2! varchar(255))"
                            + " pk(dep_name, FK1, FK2) fk((FK1, FK2) → Employee3(firstName, lastName))");
        }

        @Test
        void dependentWithEmbeddedId() {
            Built built = Built.from(Employee3.class, Dependent3b.class);

            assertThat(built.show("Dependent3b"))
                    .isEqualTo("Dependent3b(dep_name! varchar(255), FK1! varchar(255), FK2! varchar(255))"
                            + " pk(dep_name, FK1, FK2) fk((FK1, FK2) → Employee3(firstName, lastName))");
        }

        @Test
        void anOverrideOfAColumnThatTheAssociationGivesChangesNothing() {
            Built built = Built.from(Employee3.class, Dependent3c.class);

            assertThat(built.show("Dependent3c"))
                    .isEqualTo("Dependent3c(name! varchar(255), FK1! varchar(255), FK2! varchar(255))"
                            + " pk(name, FK1, FK2) fk((FK1, FK2) → Employee3(firstName, lastName))");
        }

        @Test
        void dependentWithTheParentsClassAsIdClass() {
            Built built = Built.from(Employee3.class, History6a.class);

            assertThat(built.entity(History6a.class).identifier().javaType()).isEqualTo(EmployeeId2.class);
        }

        @Test
        void grandchildTakesItsKeyOverTwoLevels() {
            Built built = Built.from(Employee3.class, Dependent3a.class, Grandchild.class);

            assertThat(built.show("Grandchild"))
                    .isEqualTo("Grandchild(parent_dep_name! varchar(255), parent_FK1! varchar(255),"
                            + " parent_FK2! varchar(255), nr! integer) pk(parent_dep_name, parent_FK1, parent_FK2, nr)"
                            + " fk((parent_dep_name, parent_FK1, parent_FK2) → Dependent3a(dep_name, FK1, FK2))");
        }
    }

    @Entity
    static class Employee3 {
        @EmbeddedId
        EmployeeId2 empId;
    }

    static class DependentId3a {
        String name;
        EmployeeId2 emp;
    }

    @Entity
    @IdClass(DependentId3a.class)
    static class Dependent3a {
        @Id
        @Column(name = "dep_name")
        String name;

        @Id
        @JoinColumn(name = "FK1", referencedColumnName = "firstName")
        @JoinColumn(name = "FK2", referencedColumnName = "lastName")
        @ManyToOne
        Employee3 emp;
    }

    @Entity
    static class Dependent3b {
        @AttributeOverride(name = "name", column = @Column(name = "dep_name"))
        @EmbeddedId
        DependentId2b id;

        @MapsId("empPK")
        @JoinColumn(name = "FK1", referencedColumnName = "firstName")
        @JoinColumn(name = "FK2", referencedColumnName = "lastName")
        @ManyToOne
        Employee3 emp;
    }

    @Entity
    static class Dependent3c {
        @AttributeOverride(name = "empPK.firstName", column = @Column(name = "FK1", updatable = false))
        @AttributeOverride(name = "empPK.lastName", column = @Column(name = "FK2", updatable = false))
        @EmbeddedId
        DependentId2b id;

        @MapsId("empPK")
        @JoinColumn(name = "FK1", referencedColumnName = "firstName")
        @JoinColumn(name = "FK2", referencedColumnName = "lastName")
        @ManyToOne
        Employee3 emp;
    }

    @Entity
    @IdClass(EmployeeId2.class)
    static class History6a {
        @Id
        @OneToOne
        Employee3 patient;
    }

    static class GrandchildId {
        DependentId3a parent;
        int nr;
    }

    @Entity
    @IdClass(GrandchildId.class)
    static class Grandchild {
        @Id
        @ManyToOne
        Dependent3a parent;

        @Id
        int nr;
    }

    @Entity
    static class Passport {
        @Id
        long id;

        @OneToOne
        @PrimaryKeyJoinColumn
        Employee1 holder;
    }

    @Test
    void sharesThePrimaryKeyOfAOneToOne() {
        Built built = Built.from(Employee1.class, Passport.class);

        assertThat(built.show("Passport")).isEqualTo("Passport(id! bigint) pk(id)");
        assertThat(key(built, Passport.class, "holder").columns())
                .singleElement()
                .satisfies(join -> {
                    assertThat(join.column().name()).hasToString("id");
                    assertThat(join.insertable()).isFalse();
                });
    }
}
