package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.NamingStrategy;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.junit.jupiter.api.Test;

/** The default names of JPA 3.2 §2.11 and §11, letter by letter. */
class DefaultNamesTest {

    @Entity
    static class Employee {
        @Id
        long empId;

        String lastName;

        @OneToOne
        Cubicle assignedCubicle;

        @ManyToOne
        Department department;

        @OneToMany
        Collection<AnnualReview> annualReviews;

        @ManyToMany
        Set<Patent> patents;

        @ManyToMany(mappedBy = "employees")
        Collection<Project> projects;

        @ElementCollection
        Set<String> nickNames;

        @ElementCollection
        Map<String, Integer> scores;

        @ElementCollection
        @OrderColumn
        List<Address> addresses;
    }

    @Embeddable
    static class Address {
        String city;

        @Column(name = "ZIP")
        String zipCode;
    }

    @Entity
    static class Cubicle {
        @Id
        @Column(name = "CUB_ID")
        long id;

        @OneToOne(mappedBy = "assignedCubicle")
        Employee residentEmployee;
    }

    @Entity
    static class Department {
        @Id
        int id;

        @OneToMany(mappedBy = "department")
        Collection<Employee> employees;
    }

    @Entity
    static class AnnualReview {
        @Id
        long id;
    }

    @Entity
    static class Patent {
        @Id
        long id;
    }

    @Entity
    @Table(name = "PRJ")
    static class Project {
        @Id
        long id;

        @ManyToMany
        Collection<Employee> employees;
    }

    private static Built build() {
        return Built.from(
                Employee.class, Cubicle.class, Department.class, AnnualReview.class, Patent.class, Project.class);
    }

    @Test
    void namesTablesColumnsAndForeignKeysOfEntities() {
        Built built = build();

        assertThat(built.show("Employee"))
                .isEqualTo("Employee(empId! bigint, lastName varchar(255), assignedCubicle_CUB_ID bigint,"
                        + " department_id integer) pk(empId)"
                        + " fk((assignedCubicle_CUB_ID) → Cubicle(CUB_ID)) fk((department_id) → Department(id))"
                        + " uk(assignedCubicle_CUB_ID)");
        assertThat(built.show("Cubicle")).isEqualTo("Cubicle(CUB_ID! bigint) pk(CUB_ID)");
        assertThat(built.show("Department")).isEqualTo("Department(id! integer) pk(id)");
    }

    @Test
    void namesTheJoinTableOfAUnidirectionalOneToMany() {
        assertThat(build().show("Employee_AnnualReview"))
                .isEqualTo("Employee_AnnualReview(Employee_empId! bigint, annualReviews_id! bigint)"
                        + " fk((Employee_empId) → Employee(empId)) fk((annualReviews_id) → AnnualReview(id))"
                        + " uk(annualReviews_id)");
    }

    @Test
    void namesTheJoinTableOfAUnidirectionalManyToMany() {
        assertThat(build().show("Employee_Patent"))
                .isEqualTo("Employee_Patent(Employee_empId! bigint, patents_id! bigint) pk(Employee_empId, patents_id)"
                        + " fk((Employee_empId) → Employee(empId)) fk((patents_id) → Patent(id))");
    }

    @Test
    void namesTheJoinTableOfABidirectionalManyToManyByBothAttributes() {
        assertThat(build().show("PRJ_Employee"))
                .isEqualTo("PRJ_Employee(projects_id! bigint, employees_empId! bigint)"
                        + " fk((projects_id) → PRJ(id)) fk((employees_empId) → Employee(empId))");
    }

    @Test
    void namesCollectionTables() {
        Built built = build();

        assertThat(built.show("Employee_nickNames"))
                .isEqualTo("Employee_nickNames(Employee_empId! bigint, nickNames! varchar(255))"
                        + " pk(Employee_empId, nickNames) fk((Employee_empId) → Employee(empId))");
        assertThat(built.show("Employee_scores"))
                .isEqualTo("Employee_scores(Employee_empId! bigint, scores_KEY! varchar(255), scores integer)"
                        + " pk(Employee_empId, scores_KEY) fk((Employee_empId) → Employee(empId))");
        assertThat(built.show("Employee_addresses"))
                .isEqualTo("Employee_addresses(Employee_empId! bigint, addresses_ORDER! integer, city varchar(255),"
                        + " ZIP varchar(255)) pk(Employee_empId, addresses_ORDER)"
                        + " fk((Employee_empId) → Employee(empId))");
    }

    @Test
    void knowsBothSides() {
        Built built = build();

        assertThat(built.attribute(Cubicle.class, "residentEmployee", ToOneAttribute.class)
                        .storage())
                .isEqualTo(new ToOneAttribute.MappedBy("assignedCubicle"));
        assertThat(built.attribute(Department.class, "employees", PluralAttribute.class)
                        .storage())
                .isEqualTo(new PluralAttribute.MappedBy("department"));
        assertThat(built.attribute(Employee.class, "projects", PluralAttribute.class)
                        .target())
                .isSameAs(built.entity(Project.class));
    }

    @Test
    void snakeCaseChangesDefaultNamesOnly() {
        Built built = Built.from(
                Built.options().withNaming(NamingStrategy.snakeCase()),
                Employee.class,
                Cubicle.class,
                Department.class,
                AnnualReview.class,
                Patent.class,
                Project.class);

        assertThat(built.tables())
                .containsExactlyInAnyOrder(
                        "employee(emp_id! bigint, last_name varchar(255), assigned_cubicle_cub_id bigint,"
                                + " department_id integer) pk(emp_id)"
                                + " fk((assigned_cubicle_cub_id) → cubicle(CUB_ID))"
                                + " fk((department_id) → department(id)) uk(assigned_cubicle_cub_id)",
                        "cubicle(CUB_ID! bigint) pk(CUB_ID)",
                        "department(id! integer) pk(id)",
                        "annual_review(id! bigint) pk(id)",
                        "patent(id! bigint) pk(id)",
                        "PRJ(id! bigint) pk(id)",
                        "employee_annual_review(employee_emp_id! bigint, annual_reviews_id! bigint)"
                                + " fk((employee_emp_id) → employee(emp_id))"
                                + " fk((annual_reviews_id) → annual_review(id)) uk(annual_reviews_id)",
                        "employee_patent(employee_emp_id! bigint, patents_id! bigint) pk(employee_emp_id, patents_id)"
                                + " fk((employee_emp_id) → employee(emp_id)) fk((patents_id) → patent(id))",
                        "prj_employee(projects_id! bigint, employees_emp_id! bigint)"
                                + " fk((projects_id) → PRJ(id)) fk((employees_emp_id) → employee(emp_id))",
                        "employee_nick_names(employee_emp_id! bigint, nick_names! varchar(255))"
                                + " pk(employee_emp_id, nick_names) fk((employee_emp_id) → employee(emp_id))",
                        "employee_scores(employee_emp_id! bigint, scores_key! varchar(255), scores integer)"
                                + " pk(employee_emp_id, scores_key) fk((employee_emp_id) → employee(emp_id))",
                        "employee_addresses(employee_emp_id! bigint, addresses_order! integer, city varchar(255),"
                                + " ZIP varchar(255)) pk(employee_emp_id, addresses_order)"
                                + " fk((employee_emp_id) → employee(emp_id))");
    }

    @Test
    void namesConstraintsByTableAndColumns() {
        assertThat(build().table("Employee").foreignKeys().get(1).name()).hasToString("FK_Employee_department_id");
        assertThat(build().table("Employee").uniqueConstraints().get(0).name())
                .hasToString("UK_Employee_assignedCubicle_CUB_ID");
    }

    @Entity
    @Table(name = "\"Order\"", schema = "shop")
    static class Order {
        @Id
        @Column(name = "\"Id\"")
        long id;

        @ManyToOne
        Order previous;

        @ElementCollection
        @CollectionTable(name = "TAGS")
        List<String> tags;
    }

    @Test
    void keepsDelimitedNames() {
        Built built = Built.from(Order.class);

        assertThat(built.show("shop.\"Order\""))
                .isEqualTo("shop.\"Order\"(\"Id\"! bigint, previous_Id bigint) pk(\"Id\")"
                        + " fk((previous_Id) → shop.\"Order\"(\"Id\"))");
        assertThat(built.show("TAGS"))
                .isEqualTo("TAGS(Order_Id! bigint, tags varchar(255)) fk((Order_Id) → shop.\"Order\"(\"Id\"))");
    }
}
