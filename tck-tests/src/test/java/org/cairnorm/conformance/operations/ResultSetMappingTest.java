package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FieldResult;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.SqlResultSetMapping;
import java.util.List;
import java.util.function.BiConsumer;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rows of native queries become, by mappings in annotations and in a file (JPA 3.2 §3.11.11.1 to §3.11.11.4). */
class ResultSetMappingTest extends ConformanceTest {
    @Embeddable
    record Address(String street, String city) {}

    public record Summary(String name, long quantity) {}

    @Entity(name = "Customer")
    @NamedNativeQuery(name = "customers", query = "select * from Customer order by id", resultClass = Customer.class)
    @NamedNativeQuery(
            name = "names",
            query = "select name as called from Customer order by id",
            resultSetMapping = "name")
    @SqlResultSetMapping(
            name = "customer",
            entities =
                    @EntityResult(
                            entityClass = Customer.class,
                            fields = {
                                @FieldResult(name = "id", column = "customer_id"),
                                @FieldResult(name = "name", column = "called"),
                                @FieldResult(name = "address.street", column = "way"),
                                @FieldResult(name = "address.city", column = "place")
                            }))
    @SqlResultSetMapping(name = "name", columns = @ColumnResult(name = "called"))
    @SqlResultSetMapping(
            name = "unmanaged",
            classes =
                    @ConstructorResult(
                            targetClass = Customer.class,
                            columns = {@ColumnResult(name = "id", type = int.class), @ColumnResult(name = "name")}))
    @SqlResultSetMapping(
            name = "mixed",
            columns = {@ColumnResult(name = "many", type = Integer.class), @ColumnResult(name = "name")},
            classes =
                    @ConstructorResult(
                            targetClass = Summary.class,
                            columns = {@ColumnResult(name = "name"), @ColumnResult(name = "many", type = Long.class)}),
            entities = @EntityResult(entityClass = Customer.class))
    public static class Customer {
        @Id
        int id;

        @Nullable String name;

        @Embedded
        @Nullable Address address;

        protected Customer() {}

        public Customer(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Embeddable
    record ItemPk(String code, String maker) {}

    @Entity(name = "Item")
    static class Item {
        @EmbeddedId
        @Nullable ItemPk pk;

        int price;

        @Nullable ItemPk pk() {
            return pk;
        }
    }

    record DepotPk(String country, String place) {}

    @Entity(name = "Depot")
    @IdClass(DepotPk.class)
    static class Depot {
        @Id
        String country = "NL";

        @Id
        String place = "Delft";

        int space = 8;
    }

    @Entity(name = "Purchase")
    @SqlResultSetMapping(
            name = "purchase",
            entities = {
                @EntityResult(
                        entityClass = Purchase.class,
                        fields = {
                            @FieldResult(name = "id", column = "purchase_id"),
                            @FieldResult(name = "quantity", column = "many"),
                            @FieldResult(name = "customer", column = "of_customer"),
                            @FieldResult(name = "item.pk.code", column = "of_code"),
                            @FieldResult(name = "item.pk.maker", column = "of_maker"),
                            @FieldResult(name = "depot.country", column = "of_country"),
                            @FieldResult(name = "depot.place", column = "of_place")
                        }),
                @EntityResult(entityClass = Item.class)
            })
    @SqlResultSetMapping(
            name = "typed",
            columns = {
                @ColumnResult(name = "called"),
                @ColumnResult(name = "many", type = Long.class),
                @ColumnResult(name = "many", type = String.class)
            })
    @SqlResultSetMapping(
            name = "summary",
            classes =
                    @ConstructorResult(
                            targetClass = Summary.class,
                            columns = {@ColumnResult(name = "called"), @ColumnResult(name = "many", type = Long.class)
                            }))
    static class Purchase {
        @Id
        int id;

        int quantity;

        @ManyToOne
        @Nullable Customer customer;

        @ManyToOne
        @Nullable Item item;

        @ManyToOne
        @Nullable Depot depot;
    }

    @Entity(name = "Vehicle")
    @DiscriminatorColumn(name = "kind")
    @SqlResultSetMapping(
            name = "vehicle",
            entities = @EntityResult(entityClass = Vehicle.class, discriminatorColumn = "sort"))
    static class Vehicle {
        @Id
        int id;

        protected Vehicle() {}

        Vehicle(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Van")
    static class Van extends Vehicle {
        int seats = 9;

        protected Van() {}

        Van(int id) {
            super(id);
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(
                Customer.class,
                Item.class,
                Depot.class,
                Purchase.class,
                Vehicle.class,
                Van.class,
                Address.class,
                ItemPk.class);
    }

    @Override
    protected List<String> mappingFiles() {
        return List.of("conformance/result-mappings.xml");
    }

    @BeforeEach
    void rowsAreStored() {
        inTransaction(em -> {
            Purchase purchase = new Purchase();
            purchase.id = 100;
            purchase.quantity = 25;
            purchase.customer = new Customer(1, "Ada");
            purchase.customer.address = new Address("Mill Lane", "York");
            purchase.item = new Item();
            purchase.item.pk = new ItemPk("nut", "Bolt & Co");
            purchase.item.price = 4;
            purchase.depot = new Depot();
            List.of(purchase.customer, purchase.item, purchase.depot, purchase).forEach(em::persist);
            em.persist(new Customer(2, "Bob"));
            em.persist(new Vehicle(1));
            em.persist(new Van(2));
        });
        statements().clear();
    }

    private static final String CUSTOMERS =
            "select id as customer_id, name as called, street as way, city as place from Customer order by id";

    private static final String SUMS =
            "select c.name as called, p.quantity as many from Purchase p join Customer c on c.id = p.customer_id";

    private static final String MIXED = "select c.id, c.name, c.street, c.city, p.quantity as many, p.depot_place"
            + " from Purchase p join Customer c on c.id = p.customer_id";

    /** The rows that a native query gives by a mapping. */
    private void rows(String sql, String mapping, BiConsumer<EntityManager, List<?>> expected) {
        inSession(em -> {
            List<?> rows = em.createNativeQuery(sql, mapping).getResultList();
            assertThat(statements().count()).isEqualTo(1);
            expected.accept(em, rows);
        });
    }

    // ---- entities

    @ParameterizedTest
    @ValueSource(strings = {"customer", "xml.customer"})
    void fieldResultsNameColumnsOfAttributesAndOfTheirParts(String mapping) {
        rows(CUSTOMERS, mapping, (em, rows) -> {
            assertThat(rows).hasSize(2).allMatch(em::contains);
            Customer ada = (Customer) rows.get(0);
            assertThat(ada.name).isEqualTo("Ada");
            assertThat(ada.address).isEqualTo(new Address("Mill Lane", "York"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "xml.customer"})
    void aManagedInstanceIsGivenAsItIs(String mapping) {
        inSession(em -> {
            Customer ada = em.find(Customer.class, 1);
            ada.name = "changed";
            assertThat(em.createNativeQuery(CUSTOMERS, mapping).getResultList().get(0))
                    .isSameAs(ada);
            assertThat(ada.name).isEqualTo("changed");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"purchase", "xml.purchase"})
    void severalEntitiesAreAnArrayAndKeysOfSeveralColumnsAreNamedByTheirParts(String mapping) {
        String sql = "select p.id as purchase_id, p.quantity as many, p.customer_id as of_customer,"
                + " p.item_code as of_code, p.item_maker as of_maker, p.depot_country as of_country,"
                + " p.depot_place as of_place, i.code, i.maker, i.price"
                + " from Purchase p join Item i on i.code = p.item_code and i.maker = p.item_maker";
        inSession(em -> {
            Object[] row = (Object[]) em.createNativeQuery(sql, mapping).getSingleResult();
            Purchase purchase = (Purchase) row[0];
            assertThat(purchase.quantity).isEqualTo(25);
            assertThat(purchase.item).isSameAs(row[1]);
            assertThat(purchase.item.price).isEqualTo(4);
            assertThat(purchase.item.pk()).isEqualTo(new ItemPk("nut", "Bolt & Co"));
            assertThat(purchase.depot.space).isEqualTo(8);
            assertThat(purchase.customer.name).isEqualTo("Ada");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"vehicle", "xml.vehicle"})
    void theDiscriminatorMayBeInAnotherColumn(String mapping) {
        rows("select id, kind as sort, seats from Vehicle order by id", mapping, (em, rows) -> {
            assertThat(rows.get(0).getClass()).isEqualTo(Vehicle.class);
            assertThat(rows.get(1))
                    .isInstanceOfSatisfying(
                            Van.class, van -> assertThat(van.seats).isEqualTo(9));
        });
    }

    // ---- values and objects

    @ParameterizedTest
    @ValueSource(strings = {"name", "xml.name"})
    void oneColumnIsNoArray(String mapping) {
        rows(
                "select id, name as called from Customer order by id",
                mapping,
                (em, rows) -> assertThat(rows).isEqualTo(List.of("Ada", "Bob")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"typed", "xml.typed"})
    void severalColumnsAreAnArrayOfTheirTypes(String mapping) {
        rows(SUMS, mapping, (em, rows) -> assertThat((Object[]) rows.get(0)).containsExactly("Ada", 25L, "25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "xml.summary"})
    void aConstructorTakesColumnsInTheOrderOfTheMapping(String mapping) {
        rows(SUMS, mapping, (em, rows) -> assertThat(rows).isEqualTo(List.of(new Summary("Ada", 25))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unmanaged", "xml.unmanaged"})
    void anEntityMadeByItsConstructorIsNotManaged(String mapping) {
        rows("select id, name from Customer order by id", mapping, (em, rows) -> {
            assertThat(rows).hasOnlyElementsOfType(Customer.class).noneMatch(em::contains);
            assertThat(((Customer) rows.get(1)).name).isEqualTo("Bob");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mixed", "xml.mixed"})
    void entitiesComeBeforeObjectsAndObjectsBeforeValuesAndTheRestIsIgnored(String mapping) {
        rows(
                MIXED,
                mapping,
                (em, rows) -> assertThat((Object[]) rows.get(0))
                        .containsExactly(em.find(Customer.class, 1), new Summary("Ada", 25), 25, "Ada"));
    }

    // ---- named queries

    @ParameterizedTest
    @ValueSource(strings = {"customers", "xml.customers"})
    void aNamedNativeQueryGivesEntitiesOfItsClass(String name) {
        inSession(em -> {
            List<Customer> customers = em.createNamedQuery(name, Customer.class).getResultList();
            assertThat(customers).extracting(customer -> customer.id).containsExactly(1, 2);
            assertThat(customers).allMatch(em::contains);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"names", "xml.names"})
    void aNamedNativeQueryFollowsItsMapping(String name) {
        inSession(em -> {
            List<?> names = em.createNamedQuery(name).getResultList();
            assertThat(names).isEqualTo(List.of("Ada", "Bob"));
        });
    }
}
