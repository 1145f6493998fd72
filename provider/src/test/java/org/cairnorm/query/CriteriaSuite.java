package org.cairnorm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.LocalDateField;
import jakarta.persistence.criteria.LocalDateTimeField;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairnorm.dialect.DialectException;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.engine.Transaction;
import org.cairnorm.query.Shop.Address;
import org.cairnorm.query.Shop.Aged;
import org.cairnorm.query.Shop.Book;
import org.cairnorm.query.Shop.Box;
import org.cairnorm.query.Shop.Card;
import org.cairnorm.query.Shop.Country;
import org.cairnorm.query.Shop.Customer;
import org.cairnorm.query.Shop.Disc;
import org.cairnorm.query.Shop.Gift;
import org.cairnorm.query.Shop.Line;
import org.cairnorm.query.Shop.LineId;
import org.cairnorm.query.Shop.Order;
import org.cairnorm.query.Shop.Payment;
import org.cairnorm.query.Shop.Product;
import org.cairnorm.query.Shop.Shelf;
import org.cairnorm.query.Shop.ShelfId;
import org.cairnorm.query.Shop.Status;
import org.cairnorm.query.Shop.Summary;
import org.cairnorm.query.Shop.Tag;
import org.cairnorm.query.Shop.Transfer;
import org.cairnorm.testing.TestDatabase;
import org.cairnorm.testing.orm.TestUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What criteria queries give on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CriteriaSuite {
    private TestUnit unit;
    private EntityManager em;
    private CriteriaBuilder cb;

    protected abstract TestDatabase database();

    @BeforeAll
    void createShop() {
        unit = TestUnit.start(database(), Shop.CLASSES);
        try (Transaction transaction = unit.engine().begin()) {
            for (String statement : ShopRows.statements()) {
                transaction.run(statement);
            }
            transaction.commit();
        }
        cb = unit.factory().getCriteriaBuilder();
    }

    @BeforeEach
    void open() {
        em = unit.factory().createEntityManager();
        em.getTransaction().begin();
    }

    @AfterEach
    void rollBack() {
        em.getTransaction().rollback();
        em.close();
    }

    @AfterAll
    void close() {
        unit.close();
    }

    /** The results of a query over one root. */
    private <E, R> List<R> list(
            Class<E> entity, Class<R> result, BiFunction<CriteriaQuery<R>, Root<E>, CriteriaQuery<R>> body) {
        CriteriaQuery<R> query = cb.createQuery(result);
        return em.createQuery(body.apply(query, query.from(entity))).getResultList();
    }

    /** One value of the customer Ada. */
    private <R> R ofAda(Class<R> result, java.util.function.Function<Root<Customer>, Expression<? extends R>> value) {
        List<R> found =
                list(Customer.class, result, (q, c) -> q.select(value.apply(c)).where(cb.equal(c.get("id"), 1L)));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<String> names(BiFunction<CriteriaQuery<Customer>, Root<Customer>, CriteriaQuery<Customer>> body) {
        List<String> names = new ArrayList<>();
        list(Customer.class, Customer.class, body).forEach(customer -> names.add(customer.getName()));
        names.sort(null);
        return names;
    }

    // results

    @Test
    void givesEntitiesOfTheContext() {
        Customer ada = em.find(Customer.class, 1L);
        assertThat(list(Customer.class, Customer.class, (q, c) -> q.where(cb.equal(c.get("name"), "Ada"))))
                .containsExactly(ada);
    }

    @Test
    void givesValuesOfAttributes() {
        assertThat(list(
                        Customer.class,
                        String.class,
                        (q, c) -> q.select(c.get("name")).orderBy(cb.desc(c.get("name")))))
                .containsExactly("Dan", "Cyd", "Bob", "Ada");
        assertThat(list(
                        Customer.class,
                        Address.class,
                        (q, c) -> q.select(c.get("home")).where(cb.equal(c.get("id"), 1L))))
                .extracting(address -> address.city)
                .containsExactly("Wien");
        assertThat(list(Card.class, Customer.class, (q, c) -> q.select(c.get("holder"))))
                .extracting(Customer::getName)
                .containsExactly("Ada");
    }

    @Test
    void givesArraysTuplesAndObjects() {
        assertThat(list(
                        Customer.class,
                        Object[].class,
                        (q, c) ->
                                q.select(cb.array(c.get("name"), c.get("age"))).where(cb.equal(c.get("id"), 2L))))
                .containsExactly(new Object[] {"Bob", 30});
        assertThat(list(
                        Customer.class,
                        Aged.class,
                        (q, c) -> q.select(cb.construct(Aged.class, c.get("name"), c.get("age")))
                                .where(cb.equal(c.get("id"), 3L))))
                .containsExactly(new Aged("Cyd", 60));
        assertThat(list(
                        Customer.class,
                        Object[].class,
                        (q, c) -> q.select(cb.array(c.get("id"), cb.construct(Aged.class, c.get("name"), c.get("age"))))
                                .where(cb.equal(c.get("id"), 3L))))
                .containsExactly(new Object[] {3L, new Aged("Cyd", 60)});
    }

    @Test
    @SuppressWarnings("deprecation")
    void multiselectGivesWhatTheQueryIsMadeFor() {
        assertThat(list(
                        Customer.class,
                        Object.class,
                        (q, c) -> q.multiselect(c.get("name"), c.get("age")).where(cb.equal(c.get("id"), 1L))))
                .containsExactly((Object) new Object[] {"Ada", 36});
        assertThat(list(
                        Customer.class,
                        Object.class,
                        (q, c) -> q.multiselect(c.get("name")).where(cb.equal(c.get("id"), 1L))))
                .containsExactly("Ada");
        assertThat(list(
                        Customer.class,
                        Aged.class,
                        (q, c) -> q.multiselect(c.get("name"), c.get("age")).where(cb.equal(c.get("id"), 1L))))
                .containsExactly(new Aged("Ada", 36));
    }

    @Test
    void tuplesKnowTheirSelections() {
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Customer> customer = query.from(Customer.class);
        Path<String> name = customer.get("name");
        Selection<Integer> age = customer.<Integer>get("age").alias("years");
        query.select(cb.tuple(name, age)).where(cb.equal(customer.get("id"), 1L));
        Tuple ada = em.createQuery(query).getSingleResult();
        assertThat(ada.get(name)).isEqualTo("Ada");
        assertThat(ada.get(age)).isEqualTo(36);
        assertThat(ada.get("years")).isEqualTo(36);
        assertThat(ada.get("years", Integer.class)).isEqualTo(36);
        assertThat(ada.get(0, String.class)).isEqualTo("Ada");
        assertThat(ada.toArray()).containsExactly("Ada", 36);
        assertThat(ada.getElements()).containsExactly(name, age);
        assertThatIllegalArgumentException().isThrownBy(() -> ada.get("name"));
        assertThatIllegalArgumentException().isThrownBy(() -> ada.get(2));
        assertThatIllegalArgumentException().isThrownBy(() -> ada.get("years", String.class));
        assertThatIllegalArgumentException().isThrownBy(() -> ada.get(customer.get("name")));
        assertThat(em.createQuery(query).getResultStream().toList().get(0).get(age))
                .isEqualTo(36);
    }

    @Test
    void pagesOverSortedResults() {
        CriteriaQuery<Customer> query = cb.createQuery(Customer.class);
        Root<Customer> customer = query.from(Customer.class);
        query.orderBy(cb.asc(customer.get("age"), Nulls.FIRST));
        assertThat(em.createQuery(query).setFirstResult(1).setMaxResults(2).getResultList())
                .extracting(Customer::getName)
                .containsExactly("Bob", "Ada");
        query.orderBy(cb.desc(customer.get("age"), Nulls.LAST));
        assertThat(em.createQuery(query).getResultList())
                .extracting(Customer::getName)
                .containsExactly("Cyd", "Ada", "Bob", "Dan");
    }

    @Test
    void sortsByWhatItComputes() {
        assertThat(list(
                        Customer.class,
                        Object[].class,
                        (q, c) -> q.select(cb.array(c.get("name"), cb.prod(c.<Integer>get("age"), -1)))
                                .where(c.get("age").isNotNull())
                                .orderBy(cb.asc(cb.prod(c.<Integer>get("age"), -1)))))
                .extracting(row -> row[0])
                .containsExactly("Cyd", "Ada", "Bob");
    }

    @Test
    void givesEqualRowsOnce() {
        assertThat(list(
                        Customer.class,
                        Status.class,
                        (q, c) -> q.select(c.get("status"))
                                .where(c.get("status").isNotNull())
                                .distinct(true)))
                .containsExactlyInAnyOrder(Status.GOOD, Status.BAD);
    }

    // conditions

    @Test
    void comparesValuesOfEveryKind() {
        assertThat(names((q, c) -> q.where(cb.equal(c.get("status"), Status.GOOD))))
                .containsExactly("Ada", "Cyd");
        assertThat(names((q, c) -> q.where(cb.equal(c.get("active"), true)))).containsExactly("Ada", "Cyd");
        assertThat(names((q, c) -> q.where(cb.isFalse(c.get("active"))))).containsExactly("Bob");
        assertThat(names((q, c) -> q.where(c.<Boolean>get("member")))).containsExactly("Ada");
        assertThat(names((q, c) -> q.where(cb.not(c.get("member"))))).containsExactly("Bob", "Cyd", "Dan");
        assertThat(names((q, c) -> q.where(cb.greaterThan(c.get("joined"), LocalDate.of(2001, 1, 1)))))
                .containsExactly("Ada", "Bob");
        assertThat(names((q, c) ->
                        q.where(cb.between(c.get("balance"), new BigDecimal("0.25"), BigDecimal.valueOf(10.5)))))
                .containsExactly("Ada", "Cyd");
        assertThat(names((q, c) -> q.where(cb.gt(c.<Integer>get("age"), 35L)))).containsExactly("Ada", "Cyd");
        assertThat(names((q, c) -> q.where(cb.lessThanOrEqualTo(c.get("name"), "Bob"))))
                .containsExactly("Ada", "Bob");
        assertThat(names((q, c) -> q.where(cb.isNull(c.get("home").get("city")))))
                .containsExactly("Dan");
        assertThat(names((q, c) -> q.where(c.get("age").notEqualTo(36)))).containsExactly("Bob", "Cyd");
        assertThat(names((q, c) -> q.where(c.get("name").equalTo(cb.literal("Dan")))))
                .containsExactly("Dan");
    }

    @Test
    void takesATextForTheNumberThatItSays() {
        assertThat(names((q, c) -> q.where(cb.equal(c.get("age"), "36")))).containsExactly("Ada");
        assertThat(names((q, c) -> q.where(c.get("age").in("30", "60")))).containsExactly("Bob", "Cyd");
        assertThatIllegalArgumentException().isThrownBy(() -> names((q, c) -> q.where(cb.equal(c.get("age"), "old"))));
    }

    @Test
    void selectsTheElementsOfACollection() {
        assertThat(list(
                        Customer.class,
                        Object.class,
                        (q, c) -> q.select(c.get("orders")).where(cb.equal(c.get("id"), 1L))))
                .containsExactlyInAnyOrder(em.find(Order.class, 11L), em.find(Order.class, 12L));
        assertThat(list(Customer.class, Object.class, (q, c) -> q.select(c.get("nicknames"))))
                .containsExactlyInAnyOrder("Countess", "Lovelace");
    }

    @Test
    void comparesEntitiesAndIdentifiers() {
        Customer ada = em.find(Customer.class, 1L);
        assertThat(names((q, c) -> q.where(cb.equal(c.get("referrer"), ada)))).containsExactly("Bob", "Cyd");
        assertThat(names((q, c) -> q.where(cb.notEqual(c, ada)))).containsExactly("Bob", "Cyd", "Dan");
        assertThat(names((q, c) -> q.where(c.get("referrer").in(ada)))).containsExactly("Bob", "Cyd");
        Shelf shelf = em.find(Shelf.class, new ShelfId("A", 1));
        assertThat(list(Box.class, Box.class, (q, b) -> q.where(cb.equal(b.get("shelf"), shelf))))
                .hasSize(1);
        assertThat(list(Box.class, Box.class, (q, b) -> q.where(b.get("shelf").in(List.of(shelf)))))
                .hasSize(1);
        assertThat(list(Shelf.class, Shelf.class, (q, s) -> q.where(cb.equal(s.get("id"), new ShelfId("A", 2)))))
                .extracting(found -> found.width)
                .containsExactly(90);
    }

    @Test
    void combinesConditions() {
        assertThat(names((q, c) -> q.where(cb.or(cb.equal(c.get("age"), 30), cb.equal(c.get("age"), 60)))))
                .containsExactly("Bob", "Cyd");
        assertThat(names((q, c) -> q.where(cb.or(List.of(cb.equal(c.get("age"), 30), cb.equal(c.get("age"), 60)))
                        .not())))
                .containsExactly("Ada");
        assertThat(names((q, c) -> q.where(cb.conjunction()))).hasSize(4);
        assertThat(names((q, c) -> q.where(cb.disjunction()))).isEmpty();
        assertThat(names((q, c) -> q.where(cb.and(List.of())))).hasSize(4);
        assertThat(names((q, c) -> q.where(cb.not(cb.conjunction())))).isEmpty();
    }

    @Test
    void matchesPatterns() {
        assertThat(names((q, c) -> q.where(cb.like(c.get("name"), "%d%")))).contains("Ada", "Cyd");
        assertThat(names((q, c) -> q.where(cb.like(c.get("notes"), "100!%%", '!'))))
                .containsExactly("Cyd");
        assertThat(names((q, c) -> q.where(cb.like(c.get("notes"), cb.literal("100\\%%"), cb.literal('\\')))))
                .containsExactly("Cyd");
        assertThat(names((q, c) -> q.where(cb.notLike(c.get("notes"), "100!%%", '!'))))
                .containsExactly("Ada");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void looksForValuesInLists() {
        assertThat(names((q, c) -> q.where(c.get("name").in("Ada", "Dan", "Eve"))))
                .containsExactly("Ada", "Dan");
        assertThat(names((q, c) -> q.where(c.get("name").in(List.of("Bob"))))).containsExactly("Bob");
        assertThat(names((q, c) -> q.where(c.get("name").in(List.of())))).isEmpty();
        assertThat(names((q, c) -> q.where(c.get("name").in(List.of()).not()))).hasSize(4);
        assertThat(names((q, c) -> q.where(c.get("status").in(Status.BAD, Status.NEW))))
                .containsExactly("Bob");
        assertThat(names((q, c) -> q.where(c.get("age").in(cb.literal(30), cb.sum(cb.literal(30), 6)))))
                .containsExactly("Ada", "Bob");
        assertThat(names((q, c) ->
                        q.where(cb.in(c.get("name")).value("Ada").value("Bob").not())))
                .containsExactly("Cyd", "Dan");
        ParameterExpression<List> some = cb.parameter(List.class, "some");
        CriteriaQuery<String> query = cb.createQuery(String.class);
        Root<Customer> customer = query.from(Customer.class);
        query.select(customer.get("name")).where(customer.get("age").in((Expression) some));
        assertThat(em.createQuery(query).setParameter(some, List.of(30, 60)).getResultList())
                .containsExactlyInAnyOrder("Bob", "Cyd");
        assertThat(em.createQuery(query).setParameter("some", List.of()).getResultList())
                .isEmpty();
    }

    @Test
    void asksForCollections() {
        assertThat(names((q, c) -> q.where(cb.isEmpty(c.<List<Order>>get("orders")))))
                .containsExactly("Dan");
        assertThat(names((q, c) -> q.where(cb.isNotEmpty(c.<Set<String>>get("nicknames")))))
                .containsExactly("Ada");
        assertThat(names((q, c) -> q.where(cb.equal(cb.size(c.<List<Order>>get("orders")), 2))))
                .containsExactly("Ada");
        assertThat(names((q, c) -> q.where(cb.isMember("Countess", c.<Set<String>>get("nicknames")))))
                .containsExactly("Ada");
        assertThat(names((q, c) -> q.where(cb.isNotMember("Countess", c.<Set<String>>get("nicknames")))))
                .containsExactly("Bob", "Cyd", "Dan");
        Order order = em.find(Order.class, 13L);
        assertThat(names((q, c) -> q.where(cb.isMember(order, c.<Collection<Order>>get("orders")))))
                .containsExactly("Bob");
        Expression<Collection<String>> values = cb.values(Map.of(1, "Bob"));
        assertThat(names((q, c) -> {
                    Expression<String> name = c.get("name");
                    return q.where(cb.isMember(name, values));
                }))
                .containsExactly("Bob");
        Expression<Set<String>> keys = cb.keys(Map.of("Dan", 1));
        assertThat(names((q, c) -> {
                    Expression<String> name = c.get("name");
                    return q.where(cb.isMember(name, keys));
                }))
                .containsExactly("Dan");
    }

    @Test
    void comparesTypesOfEntities() {
        assertThat(list(Product.class, Product.class, (q, p) -> q.where(cb.equal(p.type(), Book.class))))
                .hasOnlyElementsOfType(Book.class)
                .hasSize(1);
        assertThat(list(Product.class, Product.class, (q, p) -> q.where(cb.notEqual(p.type(), Product.class))))
                .hasSize(2);
        assertThat(list(Product.class, Product.class, (q, p) -> q.where(p.type().in(Book.class, Disc.class))))
                .hasSize(2);
        assertThat(list(Payment.class, Payment.class, (q, p) -> q.where(cb.equal(p.type(), Transfer.class))))
                .hasSize(1);
    }

    // joins

    @Test
    void joinsCollectionsAndAssociations() {
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Customer> customer = query.from(Customer.class);
        Join<Customer, Order> order = customer.join("orders", JoinType.LEFT);
        order.on(cb.gt(order.get("total"), BigDecimal.TEN));
        query.select(cb.array(customer.get("name"), cb.count(order)))
                .groupBy(customer.get("name"))
                .orderBy(cb.asc(customer.get("name")));
        assertThat(em.createQuery(query).getResultList())
                .extracting(row -> tuple(row))
                .containsExactly(tuple("Ada", 2L), tuple("Bob", 0L), tuple("Cyd", 1L), tuple("Dan", 0L));
    }

    @Test
    void joinsEntitiesByClass() {
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Customer> customer = query.from(Customer.class);
        Join<Customer, Card> card = customer.join(Card.class, JoinType.LEFT);
        card.on(cb.equal(card.get("holder"), customer));
        query.select(cb.array(customer.get("name"), card.get("number"))).orderBy(cb.asc(customer.get("name")));
        assertThat(em.createQuery(query).getResultList())
                .extracting(row -> tuple(row))
                .startsWith(tuple("Ada", "N1"), tuple("Bob", null));
        assertThat(customer.join(unit.factory().getMetamodel().entity(Tag.class))
                        .getJavaType())
                .isEqualTo(Tag.class);
    }

    @Test
    void joinsTwoRoots() {
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Customer> one = query.from(Customer.class);
        Root<Customer> other = query.from(Customer.class);
        query.select(cb.array(one.get("name"), other.get("name")))
                .where(cb.equal(one.get("referrer"), other))
                .orderBy(cb.asc(one.get("name")));
        assertThat(em.createQuery(query).getResultList())
                .extracting(row -> tuple(row))
                .containsExactly(tuple("Bob", "Ada"), tuple("Cyd", "Ada"));
    }

    @Test
    void rangesOverElementsAndMaps() {
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        MapJoin<Customer, String, String> phone = query.from(Customer.class).joinMap("phones");
        query.select(cb.array(phone.key(), phone.value(), phone)).where(cb.like(phone.key(), "h%"));
        assertThat(em.createQuery(query).getResultList()).containsExactly(new Object[] {"home", "111", "111"});
        CriteriaQuery<Object> entries = cb.createQuery();
        MapJoin<Customer, String, String> all = entries.from(Customer.class).joinMap("phones");
        entries.select(all.entry()).orderBy(cb.asc(all.key()));
        assertThat(em.createQuery(entries).getResultList())
                .containsExactly(Map.entry("home", "111"), Map.entry("work", "222"));
        CriteriaQuery<String> authors = cb.createQuery(String.class);
        var author = authors.from(Book.class).<Book, String>joinList("authors");
        authors.select(author.as(String.class)).where(cb.equal(author.index(), 1));
        assertThat(em.createQuery(authors).getResultList()).containsExactly("Fichte");
        CriteriaQuery<String> cities = cb.createQuery(String.class);
        Join<Customer, Address> stay = cities.from(Customer.class).join("stays");
        cities.select(stay.get("city")).where(cb.equal(stay.get("country").get("name"), "Austria"));
        assertThat(em.createQuery(cities).getResultList()).containsExactly("Linz");
    }

    @Test
    void goesThroughEmbeddables() {
        CriteriaQuery<String> query = cb.createQuery(String.class);
        Join<Address, Country> country = query.from(Customer.class).join("home").join("country", JoinType.INNER);
        query.select(country.get("name")).distinct(true).orderBy(cb.asc(country.get("name")));
        assertThat(em.createQuery(query).getResultList()).containsExactly("Austria", "Switzerland");
    }

    @Test
    void fetchesAssociations() {
        CriteriaQuery<Order> query = cb.createQuery(Order.class);
        Root<Order> order = query.from(Order.class);
        order.fetch("customer");
        order.fetch("lines", JoinType.LEFT);
        query.select(order).where(cb.equal(order.get("id"), 11L));
        List<Order> orders = em.createQuery(query).getResultList();
        assertThat(orders).hasSize(1);
        int sent = unit.statements().count();
        assertThat(Objects.requireNonNull(orders.get(0).getCustomer()).getName())
                .isEqualTo("Ada");
        assertThat(orders.get(0).getLines()).hasSize(2);
        assertThat(unit.statements().count()).isEqualTo(sent);
    }

    @Test
    void treatsAsSubclasses() {
        assertThat(list(
                        Product.class,
                        String.class,
                        (q, p) -> q.select(p.get("name"))
                                .where(cb.or(
                                        cb.gt(cb.treat(p, Book.class).get("pages"), 10),
                                        cb.gt(cb.treat(p, Disc.class).get("minutes"), 100)))))
                .containsExactly("Critique");
        CriteriaQuery<String> query = cb.createQuery(String.class);
        Join<Line, Book> book = cb.treat(query.from(Line.class).<Line, Product>join("product"), Book.class);
        query.select(book.get("isbn"));
        assertThat(em.createQuery(query).getResultList()).containsExactly("978");
        assertThat(list(
                        Line.class,
                        Line.class,
                        (q, l) -> q.where(cb.like(
                                cb.treat(l.<Product>get("product"), Book.class).get("isbn"), "9%"))))
                .hasSize(1);
    }

    // subqueries

    @Test
    void comparesWithSubqueries() {
        assertThat(names((q, c) -> {
                    Subquery<Double> average = q.subquery(Double.class);
                    average.select(cb.avg(average.from(Customer.class).<Integer>get("age")));
                    return q.where(cb.gt(c.<Integer>get("age"), average));
                }))
                .containsExactly("Cyd");
        assertThat(names((q, c) -> {
                    Subquery<Integer> others = q.subquery(Integer.class);
                    Root<Customer> other = others.from(Customer.class);
                    others.select(other.get("age")).where(cb.isNotNull(other.get("age")));
                    return q.where(cb.greaterThanOrEqualTo(c.<Integer>get("age"), cb.all(others)));
                }))
                .containsExactly("Cyd");
        assertThat(names((q, c) -> {
                    Subquery<Customer> rich = q.subquery(Customer.class);
                    Root<Order> order = rich.from(Order.class);
                    rich.select(order.get("customer")).where(cb.gt(order.get("total"), 50));
                    return q.where(c.in(rich));
                }))
                .containsExactly("Ada", "Cyd");
    }

    @Test
    void correlatesSubqueries() {
        assertThat(names((q, c) -> {
                    Subquery<Order> big = q.subquery(Order.class);
                    Root<Order> order = big.from(Order.class);
                    big.select(order).where(cb.equal(order.get("customer"), c), cb.gt(order.get("total"), 50));
                    return q.where(cb.exists(big));
                }))
                .containsExactly("Ada", "Cyd");
        assertThat(names((q, c) -> {
                    Subquery<Long> orders = q.subquery(Long.class);
                    Join<Customer, Order> order = orders.correlate(c).join("orders");
                    return q.where(cb.gt(orders.select(cb.count(order)), 1L));
                }))
                .containsExactly("Ada");
        assertThat(names((q, c) -> {
                    Join<Customer, Order> order = c.join("orders");
                    Subquery<Line> lines = q.subquery(Line.class);
                    Join<Order, Line> line = lines.correlate(order).join("lines");
                    lines.select(line).where(cb.gt(line.get("quantity"), 6));
                    return q.where(cb.exists(lines));
                }))
                .containsExactly("Bob");
        assertThat(names((q, c) -> {
                    Subquery<Long> none = q.subquery(Long.class);
                    Join<Customer, Order> order = none.correlate(c).join("orders", JoinType.LEFT);
                    none.select(cb.count(order.get("id")));
                    return q.where(cb.equal(none, 0L));
                }))
                .containsExactly("Dan");
    }

    // functions

    @Test
    void computesWithNumbers() {
        assertThat(ofAda(Integer.class, c -> cb.sum(c.<Integer>get("age"), 1))).isEqualTo(37);
        assertThat(ofAda(Integer.class, c -> cb.diff(100, c.<Integer>get("age"))))
                .isEqualTo(64);
        assertThat(ofAda(Integer.class, c -> cb.prod(c.<Integer>get("age"), c.<Integer>get("age"))))
                .isEqualTo(1296);
        assertThat(ofAda(Number.class, c -> cb.quot(c.<Integer>get("age"), 2.0)))
                .isEqualTo(18.0);
        assertThat(ofAda(Integer.class, c -> cb.mod(c.get("age"), 10))).isEqualTo(6);
        assertThat(ofAda(Integer.class, c -> cb.neg(c.<Integer>get("age")))).isEqualTo(-36);
        assertThat(ofAda(Integer.class, c -> cb.abs(cb.neg(c.<Integer>get("age")))))
                .isEqualTo(36);
        assertThat(ofAda(Double.class, c -> cb.sqrt(c.<Integer>get("age")))).isEqualTo(6.0);
        assertThat(ofAda(Double.class, c -> cb.power(c.<Integer>get("age"), 2))).isEqualTo(1296.0);
        assertThat(ofAda(Integer.class, c -> cb.sign(c.<Integer>get("age")))).isEqualTo(1);
        assertThat(ofAda(BigDecimal.class, c -> cb.ceiling(c.<BigDecimal>get("balance"))))
                .isEqualByComparingTo("11");
        assertThat(ofAda(BigDecimal.class, c -> cb.floor(c.<BigDecimal>get("balance"))))
                .isEqualByComparingTo("10");
        assertThat(ofAda(BigDecimal.class, c -> cb.round(c.<BigDecimal>get("balance"), 1)))
                .isEqualByComparingTo("10.5");
        assertThat(ofAda(Double.class, c -> cb.exp(cb.literal(0)))).isEqualTo(1.0);
        assertThat(ofAda(Double.class, c -> cb.ln(cb.literal(1.0)))).isEqualTo(0.0);
    }

    @Test
    void convertsNumbers() {
        assertThat(ofAda(Long.class, c -> cb.toLong(c.<Integer>get("age")))).isEqualTo(36L);
        assertThat(ofAda(Integer.class, c -> cb.toInteger(c.<Integer>get("age"))))
                .isEqualTo(36);
        assertThat(ofAda(Double.class, c -> cb.toDouble(c.<Integer>get("age")))).isEqualTo(36.0);
        assertThat(ofAda(Float.class, c -> cb.toFloat(c.<Integer>get("age")))).isEqualTo(36.0f);
        assertThat(ofAda(BigDecimal.class, c -> cb.toBigDecimal(c.<Integer>get("age"))))
                .isEqualByComparingTo("36");
        assertThat(ofAda(BigInteger.class, c -> cb.toBigInteger(c.<Integer>get("age"))))
                .isEqualTo(BigInteger.valueOf(36));
        assertThat(ofAda(Integer.class, c -> cb.toInteger(cb.floor(c.<BigDecimal>get("balance")))))
                .isEqualTo(10);
        assertThat(ofAda(String.class, c -> c.get("age").cast(String.class))).isEqualTo("36");
        assertThat(ofAda(Long.class, c -> c.get("age").as(Long.class))).isEqualTo(36L);
        assertThat(ofAda(String.class, c -> cb.toString(cb.literal('x')))).isEqualTo("x");
    }

    @Test
    void worksOnText() {
        assertThat(ofAda(String.class, c -> cb.concat(c.get("name"), "!"))).isEqualTo("Ada!");
        assertThat(ofAda(String.class, c -> cb.concat(List.of(cb.literal("<"), c.get("name"), cb.literal(">")))))
                .isEqualTo("<Ada>");
        assertThat(ofAda(String.class, c -> cb.substring(c.get("name"), 2))).isEqualTo("da");
        assertThat(ofAda(String.class, c -> cb.substring(c.get("name"), 1, 2))).isEqualTo("Ad");
        assertThat(ofAda(String.class, c -> cb.upper(c.get("name")))).isEqualTo("ADA");
        assertThat(ofAda(String.class, c -> cb.lower(c.get("name")))).isEqualTo("ada");
        assertThat(ofAda(Integer.class, c -> cb.length(c.get("name")))).isEqualTo(3);
        assertThat(ofAda(Integer.class, c -> cb.locate(c.get("name"), "d"))).isEqualTo(2);
        assertThat(ofAda(Integer.class, c -> cb.locate(c.get("name"), "a", 2))).isEqualTo(3);
        assertThat(ofAda(String.class, c -> cb.left(c.get("name"), 2))).isEqualTo("Ad");
        assertThat(ofAda(String.class, c -> cb.right(c.get("name"), 2))).isEqualTo("da");
        assertThat(ofAda(String.class, c -> cb.trim(cb.literal("  x ")))).isEqualTo("x");
        assertThat(ofAda(String.class, c -> cb.trim(CriteriaBuilder.Trimspec.TRAILING, 'a', c.get("name"))))
                .isEqualTo("Ad");
    }

    private DialectFeatures features() {
        return unit.engine().dialect().features();
    }

    @Test
    void replacesPartsOfTextWhereTheDatabaseCan() {
        ThrowingCallable replaced = () -> assertThat(ofAda(String.class, c -> cb.replace(c.get("name"), "d", "nn")))
                .isEqualTo("Anna");
        if (features().has(DialectFeature.REPLACE)) {
            assertThatCode(replaced).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(replaced).isInstanceOf(DialectException.class).hasMessageContaining("'replace'");
        }
    }

    @Test
    void takesDatesApart() {
        assertThat(ofAda(Integer.class, c -> cb.extract(LocalDateField.YEAR, c.get("joined"))))
                .isEqualTo(2001);
        assertThat(ofAda(Integer.class, c -> cb.extract(LocalDateField.QUARTER, c.get("joined"))))
                .isEqualTo(1);
        assertThat(ofAda(Integer.class, c -> cb.extract(LocalDateField.WEEK, c.get("joined"))))
                .isEqualTo(5);
        assertThat(ofAda(Integer.class, c -> cb.extract(LocalDateField.DAY, c.get("joined"))))
                .isEqualTo(3);
        assertThat(list(
                        Order.class,
                        Object[].class,
                        (q, o) -> q.select(cb.array(
                                        cb.extract(LocalDateTimeField.HOUR, o.get("placed")),
                                        cb.extract(LocalDateTimeField.SECOND, o.get("placed")),
                                        cb.extract(LocalDateTimeField.DATE, o.get("placed")),
                                        cb.extract(LocalDateTimeField.TIME, o.get("placed"))))
                                .where(cb.equal(o.get("id"), 11L))))
                .containsExactly(new Object[] {7, 9.0, LocalDate.of(2020, 5, 6), LocalTime.of(7, 8, 9)});
        assertThat(ofAda(LocalDate.class, c -> cb.localDate()))
                .isBetween(LocalDate.now().minusDays(1), LocalDate.now().plusDays(1));
        assertThat(ofAda(LocalDateTime.class, c -> cb.localDateTime()))
                .isAfter(LocalDateTime.now().minusDays(1));
        assertThat(ofAda(LocalTime.class, c -> cb.localTime())).isNotNull();
        assertThat(ofAda(Timestamp.class, c -> cb.currentTimestamp())).isNotNull();
        assertThat(ofAda(java.sql.Date.class, c -> cb.currentDate())).isNotNull();
        assertThat(ofAda(java.sql.Time.class, c -> cb.currentTime())).isNotNull();
    }

    @Test
    void choosesBetweenValues() {
        assertThat(list(
                        Customer.class,
                        String.class,
                        (q, c) -> q.select(cb.<String>selectCase()
                                        .when(cb.gt(c.get("age"), 50), "old")
                                        .when(cb.gt(c.get("age"), 0), cb.lower(c.get("name")))
                                        .otherwise("unborn"))
                                .orderBy(cb.asc(c.get("id")))))
                .containsExactly("ada", "bob", "old", "unborn");
        assertThat(list(
                        Customer.class,
                        Integer.class,
                        (q, c) -> q.select(cb.<Status, Integer>selectCase(c.<Status>get("status"))
                                        .when(Status.GOOD, 1)
                                        .when(Status.BAD, -1)
                                        .otherwise(0))
                                .orderBy(cb.asc(c.get("id")))))
                .containsExactly(1, -1, 1, 0);
        assertThat(list(
                        Customer.class,
                        String.class,
                        (q, c) -> q.select(cb.coalesce(c.<String>get("notes"), c.<String>get("name")))
                                .orderBy(cb.asc(c.get("id")))))
                .containsExactly("likes tea", "Bob", "100% sure", "Dan");
        assertThat(list(
                        Customer.class,
                        String.class,
                        (q, c) -> q.select(cb.nullif(c.<String>get("name"), "Bob"))
                                .orderBy(cb.asc(c.get("id")))))
                .containsExactly("Ada", null, "Cyd", "Dan");
        assertThat(list(
                        Customer.class,
                        String.class,
                        (q, c) -> q.select(cb.<String>selectCase()
                                        .when(cb.equal(c.get("id"), 1L), "one")
                                        .otherwise(cb.nullLiteral(String.class)))
                                .orderBy(cb.asc(c.get("id")))))
                .containsExactly("one", null, null, null);
    }

    @Test
    void callsFunctionsOfTheDatabase() {
        assertThat(ofAda(String.class, c -> cb.function("upper", String.class, c.get("name"))))
                .isEqualTo("ADA");
    }

    @Test
    void aggregates() {
        assertThat(list(
                        Customer.class,
                        Object[].class,
                        (q, c) -> q.select(cb.array(
                                cb.count(c),
                                cb.countDistinct(c.get("status")),
                                cb.sum(c.<Integer>get("age")),
                                cb.sumAsLong(c.get("age")),
                                cb.avg(c.<Integer>get("age")),
                                cb.min(c.<Integer>get("age")),
                                cb.max(c.<Integer>get("age")),
                                cb.greatest(c.<String>get("name")),
                                cb.least(c.<LocalDate>get("joined"))))))
                .containsExactly(new Object[] {4L, 2L, 126, 126L, 42.0, 30, 60, "Dan", LocalDate.of(2000, 1, 1)});
        assertThat(list(
                        Order.class,
                        Summary.class,
                        (q, o) -> q.select(cb.construct(
                                        Summary.class, o.get("customer").get("name"), cb.count(o)))
                                .groupBy(o.get("customer").get("name"))
                                .having(cb.ge(cb.count(o), 2L))))
                .containsExactly(new Summary("Ada", 2));
        assertThat(list(Customer.class, BigDecimal.class, (q, c) -> q.select(cb.sum(c.<BigDecimal>get("balance"))))
                        .get(0))
                .isEqualByComparingTo("30.75");
    }

    @Test
    void groupsByWhatHoldsConstantsWhereTheDatabaseCan() {
        ThrowingCallable grouped = () -> assertThat(list(
                        Customer.class,
                        Object[].class,
                        (q, c) -> q.select(cb.array(cb.concat(c.get("name"), "!"), cb.count(c)))
                                .groupBy(cb.concat(c.get("name"), "!"))
                                .orderBy(cb.asc(cb.concat(c.get("name"), "!")))))
                .extracting(row -> row[0])
                .containsExactly("Ada!", "Bob!", "Cyd!", "Dan!");
        if (features().has(DialectFeature.GROUP_BY_PARAMETERS) || features().has(DialectFeature.GROUP_BY_PLACE)) {
            assertThatCode(grouped).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(grouped).isInstanceOf(DialectException.class).hasMessageContaining("group by");
        }
    }

    @Test
    void selectsConstants() {
        assertThat(list(
                        Customer.class,
                        Object[].class,
                        (q, c) -> q.select(cb.array(
                                        cb.literal("1"),
                                        cb.literal(2),
                                        cb.literal(new BigDecimal("2.5")),
                                        cb.literal(LocalDate.of(2020, 1, 2)),
                                        cb.literal(true)))
                                .where(cb.equal(c.get("id"), 1L))))
                .allSatisfy(row -> {
                    assertThat(row[0]).isEqualTo("1");
                    assertThat(row[1]).isEqualTo(2);
                    assertThat((BigDecimal) row[2]).isEqualByComparingTo("2.5");
                    assertThat(row[3]).isEqualTo(LocalDate.of(2020, 1, 2));
                    assertThat(row[4]).isEqualTo(true);
                })
                .hasSize(1);
    }

    // set operations

    @Test
    void combinesQueries() {
        CriteriaQuery<String> old = cb.createQuery(String.class);
        Root<Customer> oldRoot = old.from(Customer.class);
        old.select(oldRoot.get("name")).where(cb.gt(oldRoot.get("age"), 35));
        CriteriaQuery<String> good = cb.createQuery(String.class);
        Root<Customer> goodRoot = good.from(Customer.class);
        good.select(goodRoot.get("name")).where(cb.equal(goodRoot.get("name"), "Ada"));
        assertThat(em.createQuery(cb.union(old, good)).getResultList()).containsExactlyInAnyOrder("Ada", "Cyd");
        assertThat(em.createQuery(cb.unionAll(old, good)).getResultList())
                .containsExactlyInAnyOrder("Ada", "Cyd", "Ada");
        assertThat(em.createQuery(cb.intersect(old, good)).getResultList()).containsExactly("Ada");
        assertThat(em.createQuery(cb.except(old, good)).getResultList()).containsExactly("Cyd");
        assertThat(em.createQuery(cb.<String>except(cb.union(old, good), good)).getResultList())
                .containsExactly("Cyd");
    }

    // parameters and query objects

    @Test
    void takesParameters() {
        ParameterExpression<String> name = cb.parameter(String.class, "name");
        ParameterExpression<Integer> age = cb.parameter(Integer.class);
        CriteriaQuery<Customer> query = cb.createQuery(Customer.class);
        Root<Customer> customer = query.from(Customer.class);
        query.where(cb.or(
                        cb.equal(customer.get("name"), name),
                        cb.equal(customer.get("age"), age),
                        cb.equal(customer.get("id"), 3L)))
                .orderBy(cb.asc(customer.get("id")));
        TypedQuery<Customer> typed = em.createQuery(query);
        assertThat(typed.getParameters()).hasSize(2);
        assertThat(typed.getParameters()).extracting(Parameter::getName).containsExactlyInAnyOrder("name", null);
        assertThat(typed.getParameter("name")).isSameAs(name);
        assertThat(typed.getParameter("name", String.class).getParameterType()).isEqualTo(String.class);
        assertThat(typed.isBound(age)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> typed.getParameterValue(age));
        assertThatIllegalArgumentException().isThrownBy(() -> typed.getParameter("Name"));
        assertThatIllegalArgumentException().isThrownBy(() -> typed.getParameter("#p1"));
        assertThatIllegalArgumentException().isThrownBy(() -> typed.setParameter(cb.parameter(Integer.class), 1));
        em.getTransaction().rollback();
        em.getTransaction().begin();
        typed.setParameter(age, 30).setParameter("name", "Ada");
        assertThat(typed.getParameterValue(age)).isEqualTo(30);
        assertThat(typed.isBound(age)).isTrue();
        assertThat(typed.getResultList()).extracting(Customer::getName).containsExactly("Ada", "Bob", "Cyd");
        assertThat(em.createQuery(query)
                        .setParameter(name, "Dan")
                        .setParameter(age, 0)
                        .getResultList())
                .hasSize(2);
    }

    @Test
    void takesAnEntityAsParameter() {
        ParameterExpression<Customer> referrer = cb.parameter(Customer.class);
        CriteriaQuery<String> query = cb.createQuery(String.class);
        Root<Customer> customer = query.from(Customer.class);
        query.select(customer.get("name")).where(cb.equal(customer.get("referrer"), referrer));
        assertThat(em.createQuery(query)
                        .setParameter(referrer, em.find(Customer.class, 1L))
                        .getResultList())
                .containsExactlyInAnyOrder("Bob", "Cyd");
    }

    @Test
    void laterChangesOfTheCriteriaHaveNoEffect() {
        CriteriaQuery<String> query = cb.createQuery(String.class);
        Root<Customer> customer = query.from(Customer.class);
        query.select(customer.get("name")).where(cb.equal(customer.get("id"), 1L));
        TypedQuery<String> before = em.createQuery(query);
        query.where(cb.equal(customer.get("id"), 2L));
        assertThat(before.getResultList()).containsExactly("Ada");
        assertThat(em.createQuery(query).getResultList()).containsExactly("Bob");
    }

    // updates and deletes

    @Test
    void updates() {
        CriteriaUpdate<Customer> update = cb.createCriteriaUpdate(Customer.class);
        Root<Customer> customer = update.from(Customer.class);
        update.set("age", cb.sum(customer.<Integer>get("age"), 1))
                .set(customer.<Status>get("status"), Status.NEW)
                .set(customer.get("home").<String>get("city"), (String) null)
                .set(customer.<Boolean>get("active"), false)
                .where(cb.like(customer.get("name"), "A%"));
        assertThat(em.createQuery(update).executeUpdate()).isEqualTo(1);
        Customer ada = em.find(Customer.class, 1L);
        assertThat(ada.age).isEqualTo(37);
        assertThat(ada.status).isEqualTo(Status.NEW);
        assertThat(Objects.requireNonNull(ada.home).city).isNull();
        assertThat(ada.active).isFalse();
    }

    @Test
    void updatesReferencesAndWithSubqueries() {
        CriteriaUpdate<Customer> update = cb.createCriteriaUpdate(Customer.class);
        Subquery<Long> orders = update.subquery(Long.class);
        Root<Order> order = orders.from(Order.class);
        orders.select(order.get("id")).where(cb.equal(order.get("customer"), update.getRoot()));
        update.set("referrer", em.getReference(Customer.class, 4L)).where(cb.exists(orders));
        assertThat(em.createQuery(update).executeUpdate()).isEqualTo(3);
        assertThat(names((q, c) -> q.where(cb.equal(c.get("referrer").get("id"), 4L))))
                .containsExactly("Ada", "Bob", "Cyd");
    }

    @Test
    void deletes() {
        CriteriaDelete<Gift> delete = cb.createCriteriaDelete(Gift.class);
        Root<Gift> gift = delete.from(Gift.class);
        delete.where(cb.equal(gift.get("label"), cb.parameter(String.class, "label")));
        assertThat(em.createQuery(delete).setParameter("label", "second").executeUpdate())
                .isEqualTo(1);
        assertThat(list(Gift.class, Long.class, (q, g) -> q.select(cb.count(g))))
                .containsExactly(1L);
    }

    // safety

    @Test
    void neverWritesTextsIntoSql() {
        for (String hostile : HostileTexts.ALL) {
            int before = unit.statements().count();
            assertThat(names((q, c) -> q.where(cb.or(
                            cb.equal(c.get("name"), hostile),
                            cb.like(c.get("name"), cb.concat("nobody", cb.literal(hostile))),
                            c.get("name").in(hostile, "nobody"),
                            cb.equal(cb.function("upper", String.class, cb.literal(hostile)), "nobody")))))
                    .isEmpty();
            list(
                    Customer.class,
                    Object[].class,
                    (q, c) -> q.select(cb.array(c.get("name"), cb.literal(hostile)))
                            .orderBy(cb.asc(cb.concat(c.get("name"), hostile))));
            for (String statement :
                    unit.statements().texts().subList(before, unit.statements().count())) {
                if (!hostile.isBlank() && hostile.length() > 2) {
                    assertThat(statement).doesNotContain(hostile);
                }
            }
        }
    }

    @Test
    void findsByCompositeIdentifier() {
        assertThat(list(
                        Line.class,
                        Integer.class,
                        (q, l) -> q.select(l.get("quantity"))
                                .where(cb.equal(l.get("order").get("id"), 11L), cb.equal(l.get("number"), 2))))
                .containsExactly(5);
        assertThat(em.find(Line.class, new LineId(11, 2)).quantity).isEqualTo(5);
    }
}
