package org.cairnorm.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cairnorm.mapping.metamodel.ModelMetamodel;
import org.cairnorm.query.Shop.Book;
import org.cairnorm.query.Shop.Card;
import org.cairnorm.query.Shop.Customer;
import org.cairnorm.query.Shop.Line;
import org.cairnorm.query.Shop.Order;
import org.cairnorm.query.Shop.Product;
import org.cairnorm.query.Shop.Status;
import org.cairnorm.query.criteria.CriteriaQueries;
import org.cairnorm.query.criteria.ModelCriteriaBuilder;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Criteria queries mean what JPQL means: both become the same SQL, with a parameter for each constant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CriteriaSqlTest {
    private QueryUnit unit;
    private CriteriaBuilder cb;

    @BeforeAll
    void createShop() {
        unit = new QueryUnit(TestDatabase.h2(), Shop.CLASSES);
        cb = new ModelCriteriaBuilder(unit.model(), ModelMetamodel.of(unit.model()));
    }

    @AfterAll
    void close() {
        unit.close();
    }

    private String sql(CriteriaSelect<?> criteria) {
        return unit.compiler()
                .compile(new CriteriaQueries(unit.model()).resolve(criteria).query(), null)
                .toSql();
    }

    private String sql(String jpql) {
        return unit.toSql(jpql);
    }

    /** A query over one root. */
    private <E, R> CriteriaQuery<R> query(
            Class<E> entity, Class<R> result, BiFunction<CriteriaQuery<R>, Root<E>, CriteriaQuery<R>> body) {
        CriteriaQuery<R> query = cb.createQuery(result);
        return body.apply(query, query.from(entity));
    }

    @Test
    void selectsItsOnlyRootUnlessToldOtherwise() {
        CriteriaQuery<Customer> query = cb.createQuery(Customer.class);
        query.from(Customer.class);
        assertThat(sql(query)).isEqualTo(sql("select c from Customer c"));
    }

    @Test
    void comparesAnAttributeWithAValue() {
        assertThat(sql(query(
                        Customer.class, Customer.class, (q, c) -> q.select(c).where(cb.equal(c.get("name"), "Ada")))))
                .isEqualTo(sql("select c from Customer c where c.name = :name"));
    }

    @Test
    void joinsOnlyWhatAPathNeeds() {
        assertThat(sql(query(
                        Order.class,
                        Long.class,
                        (q, o) -> q.select(o.get("id"))
                                .where(
                                        cb.equal(o.get("customer").get("name"), "Ada"),
                                        cb.equal(o.get("customer").get("id"), 1L)))))
                .isEqualTo(sql("select o.id from Order o where o.customer.name = :a and o.customer.id = :b"));
    }

    @Test
    void joinsCollectionsAndAssociations() {
        CriteriaQuery<String> query = cb.createQuery(String.class);
        Root<Customer> customer = query.from(Customer.class);
        Join<Order, Line> line = customer.join("orders").join("lines", JoinType.LEFT);
        query.select(line.get("product").get("name"));
        assertThat(sql(query))
                .isEqualTo(sql("select l.product.name from Customer c join c.orders o left join o.lines l"));
    }

    @Test
    void joinsOnACondition() {
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Customer> customer = query.from(Customer.class);
        Join<Customer, Order> order = customer.join("orders", JoinType.LEFT);
        order.on(cb.gt(order.get("total"), new BigDecimal(10)));
        query.select(cb.count(order)).groupBy(customer.get("name")).having(cb.gt(cb.count(order), 1L));
        assertThat(sql(query))
                .isEqualTo(sql("select count(o) from Customer c left join c.orders o on o.total > :t group by c.name"
                        + " having count(o) > :n"));
    }

    @Test
    void joinsAnEntityByItsClass() {
        CriteriaQuery<String> query = cb.createQuery(String.class);
        Root<Customer> customer = query.from(Customer.class);
        Join<Customer, Card> card = customer.join(Card.class, JoinType.LEFT);
        card.on(cb.equal(card.get("holder"), customer));
        query.select(card.get("number"));
        assertThat(sql(query)).isEqualTo(sql("select k.number from Customer c left join Card k on k.holder = c"));
    }

    @Test
    void comparesInAllWays() {
        assertThat(sql(query(
                        Customer.class,
                        Customer.class,
                        (q, c) -> q.where(
                                cb.gt(c.get("age"), 1),
                                cb.ge(c.get("age"), 2),
                                cb.lt(c.get("age"), 3),
                                cb.le(c.get("age"), 4),
                                cb.notEqual(c.get("name"), "x"),
                                cb.between(c.get("age"), 5, 6),
                                cb.like(c.get("name"), "A%"),
                                cb.notLike(c.get("name"), "B%", '!'),
                                c.get("home").get("city").isNull(),
                                c.get("status").isNotNull(),
                                cb.isTrue(c.get("member"))))))
                .isEqualTo(
                        sql("select c from Customer c where c.age > :a and c.age >= :b and c.age < :c and c.age <= :d"
                                + " and c.name <> :e and c.age between :f and :g and c.name like :h and c.name not like :i escape :j"
                                + " and c.home.city is null and c.status is not null and c.member = true"));
    }

    @Test
    void negatesAndCombines() {
        assertThat(sql(query(
                        Customer.class,
                        Customer.class,
                        (q, c) -> q.where(cb.or(
                                cb.and(cb.equal(c.get("age"), 1), cb.not(cb.equal(c.get("age"), 2))),
                                cb.isFalse(c.get("active")),
                                cb.not(cb.or(c.get("member"), cb.isNull(c.get("age")))))))))
                .isEqualTo(
                        sql("select c from Customer c where c.age = :a and not (c.age = :b) or c.active = false or not"
                                + " (c.member = true or c.age is null)"));
    }

    @Test
    void looksForValuesInListsAndSubqueries() {
        ParameterExpression<List<String>> names = parameter();
        assertThat(sql(query(Customer.class, Customer.class, (q, c) -> {
                    Subquery<Integer> ages = q.subquery(Integer.class);
                    Root<Customer> other = ages.from(Customer.class);
                    ages.select(other.get("age")).where(cb.equal(other.get("status"), Status.BAD));
                    return q.where(
                            c.get("name").in("a", "b"),
                            c.get("name").in(names),
                            c.get("age").in(ages),
                            cb.in(c.get("status"))
                                    .value(Status.GOOD)
                                    .value(cb.literal(Status.NEW))
                                    .not());
                })))
                .isEqualTo(sql(
                        "select c from Customer c where c.name in :n and c.name in :m and c.age in (select d.age from"
                                + " Customer d where d.status = :s) and c.status not in :t"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private ParameterExpression<List<String>> parameter() {
        return (ParameterExpression) cb.parameter(List.class, "names");
    }

    @Test
    void asksForCollections() {
        assertThat(sql(query(
                        Customer.class,
                        Customer.class,
                        (q, c) -> q.where(
                                cb.isEmpty(c.<List<Order>>get("orders")),
                                cb.isNotEmpty(c.<List<String>>get("nicknames")),
                                cb.gt(cb.size(c.<List<Order>>get("orders")), 2),
                                cb.isMember("x", c.<List<String>>get("nicknames"))))))
                .isEqualTo(sql("select c from Customer c where c.orders is empty and c.nicknames is not empty and"
                        + " size(c.orders) > :n and :x member of c.nicknames"));
    }

    @Test
    void correlatesRootsAndJoins() {
        assertThat(sql(query(Customer.class, Customer.class, (q, c) -> {
                    Subquery<Long> orders = q.subquery(Long.class);
                    Join<Customer, Order> order = orders.correlate(c).join("orders");
                    return q.where(cb.gt(orders.select(cb.count(order)), 10L));
                })))
                .isEqualTo(sql("select c from Customer c where (select count(o) from c.orders o) > :n"));
    }

    @Test
    void repeatsACorrelatedRootThatIsOuterJoined() {
        assertThat(sql(query(Customer.class, Customer.class, (q, c) -> {
                    Subquery<Long> orders = q.subquery(Long.class);
                    Join<Customer, Order> order = orders.correlate(c).join("orders", JoinType.LEFT);
                    return q.where(cb.gt(orders.select(cb.count(order)), 10L));
                })))
                .isEqualTo(sql(
                        "select c from Customer c where (select count(o) from Customer d left join d.orders o where d"
                                + " = c) > :n"));
    }

    @Test
    void comparesWithAllAndAnyRows() {
        assertThat(sql(query(Customer.class, Customer.class, (q, c) -> {
                    Subquery<Integer> ages = q.subquery(Integer.class);
                    Root<Customer> other = ages.from(Customer.class);
                    ages.select(other.get("age")).where(cb.equal(other.get("referrer"), c));
                    return q.where(
                            cb.gt(c.get("age"), cb.all(ages)), cb.lt(cb.any(ages), c.get("age")), cb.exists(ages));
                })))
                .isEqualTo(sql(
                        "select c from Customer c where c.age > all (select d.age from Customer d where d.referrer = c)"
                                + " and c.age > any (select e.age from Customer e where e.referrer = c)"
                                + " and exists (select f.age from Customer f where f.referrer = c)"));
    }

    @Test
    void computes() {
        assertThat(sql(query(
                        Customer.class,
                        Tuple.class,
                        (q, c) -> q.select(cb.tuple(
                                cb.sum(c.<Integer>get("age"), 1),
                                cb.prod(c.<Integer>get("age"), cb.diff(c.<Integer>get("age"), 2)),
                                cb.quot(c.<Integer>get("age"), 3),
                                cb.mod(c.get("age"), 4),
                                cb.neg(c.<Integer>get("age")),
                                cb.abs(c.<Integer>get("age")),
                                cb.sqrt(c.<Integer>get("age")),
                                cb.power(c.<Integer>get("age"), 2),
                                cb.round(c.<BigDecimal>get("balance"), 1),
                                cb.sign(c.<Integer>get("age")),
                                cb.ceiling(c.<BigDecimal>get("balance")))))))
                .isEqualTo(
                        sql("select c.age + :a, c.age * (c.age - :b), c.age / :c, mod(c.age, :d), -c.age, abs(c.age),"
                                + " sqrt(c.age), power(c.age, :e), round(c.balance, :f), sign(c.age), ceiling(c.balance) from"
                                + " Customer c"));
    }

    @Test
    void worksOnText() {
        assertThat(sql(query(
                        Customer.class,
                        Tuple.class,
                        (q, c) -> q.select(cb.tuple(
                                cb.concat(c.get("name"), "x"),
                                cb.concat(List.of(c.get("name"), c.get("notes"), c.get("name"))),
                                cb.substring(c.get("name"), 2),
                                cb.substring(c.get("name"), 2, 3),
                                cb.trim('y', c.get("name")),
                                cb.lower(c.get("name")),
                                cb.upper(c.get("name")),
                                cb.length(c.get("name")),
                                cb.locate(c.get("name"), "z"),
                                cb.left(c.get("name"), 4),
                                cb.right(c.get("name"), 5),
                                cb.replace(c.get("name"), "u", "v"))))))
                .isEqualTo(sql("select concat(c.name, :a), concat(c.name, c.notes, c.name), substring(c.name, :b),"
                        + " substring(c.name, :b, :c), trim(both :d from c.name), lower(c.name), upper(c.name),"
                        + " length(c.name), locate(:e, c.name), left(c.name, :f), right(c.name, :g), replace(c.name, :h, :i)"
                        + " from Customer c"));
    }

    @Test
    void choosesBetweenValues() {
        assertThat(sql(query(
                        Customer.class,
                        Tuple.class,
                        (q, c) -> q.select(cb.tuple(
                                cb.selectCase()
                                        .when(cb.gt(c.get("age"), 60), "old")
                                        .otherwise("young"),
                                cb.selectCase(c.get("status"))
                                        .when(Status.GOOD, 1)
                                        .otherwise(2),
                                cb.coalesce(c.get("notes"), "none"),
                                cb.<String>coalesce()
                                        .value(c.get("notes"))
                                        .value(c.<String>get("name"))
                                        .value("x"),
                                cb.nullif(c.get("name"), "y"))))))
                .isEqualTo("select case when c.age > ? then cast(? as varchar) else cast(? as varchar) end,"
                        + " case c.status when ? then cast(? as integer) else cast(? as integer) end,"
                        + " coalesce(c1.notes, ?), coalesce(c1.notes, c.name, ?), nullif(c.name, ?)"
                        + " from Customer c left join CustomerNotes c1 on c1.id = c.id");
    }

    @Test
    void ordersWithNulls() {
        assertThat(sql(query(
                        Customer.class,
                        Customer.class,
                        (q, c) -> q.select(c)
                                .orderBy(
                                        cb.asc(c.get("age"), Nulls.FIRST),
                                        cb.desc(c.get("name")),
                                        cb.desc(c.get("home").get("city"), Nulls.LAST)))))
                .isEqualTo(
                        sql(
                                "select c from Customer c order by c.age nulls first, c.name desc, c.home.city desc nulls last"));
    }

    @Test
    void ordersByWhatItSelects() {
        assertThat(sql(query(
                        Customer.class,
                        Object[].class,
                        (q, c) -> q.select(cb.array(c.get("name"), cb.count(c)))
                                .groupBy(c.get("name"))
                                .orderBy(cb.desc(cb.count(c))))))
                .isEqualTo(sql("select c.name, count(c) from Customer c group by c.name order by count(c) desc"));
    }

    @Test
    void treatsRootsAndJoinsAsSubclasses() {
        assertThat(sql(query(
                        Product.class,
                        String.class,
                        (q, p) -> q.select(p.get("name"))
                                .where(cb.gt(cb.treat(p, Book.class).get("pages"), 10)))))
                .isEqualTo(sql("select p.name from Product p where treat(p as Book).pages > :n"));
        CriteriaQuery<String> query = cb.createQuery(String.class);
        Join<Line, Book> book = cb.treat(query.from(Line.class).<Line, Product>join("product"), Book.class);
        query.select(book.get("isbn"));
        assertThat(sql(query)).isEqualTo(sql("select b.isbn from Line l join treat(l.product as Book) b"));
    }

    @Test
    void comparesTypes() {
        assertThat(sql(query(
                        Product.class,
                        Product.class,
                        (q, p) -> q.where(
                                cb.notEqual(p.type(), Book.class), p.type().in(Book.class, Product.class)))))
                .isEqualTo(sql("select p from Product p where type(p) <> Book and type(p) in (Book, Product)"));
    }

    @Test
    void fetches() {
        assertThat(sql(query(Order.class, Order.class, (q, o) -> {
                    o.fetch("customer", JoinType.LEFT).fetch("referrer", JoinType.LEFT);
                    return q.select(o);
                })))
                .isEqualTo(sql("select o from Order o left join fetch o.customer c left join fetch c.referrer"));
    }

    @Test
    void rangesOverMaps() {
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        var phone = query.from(Customer.class).<Customer, String, String>joinMap("phones");
        query.select(cb.array(phone.key(), phone.value())).where(cb.like(phone.key(), "h%"));
        assertThat(sql(query))
                .isEqualTo(sql("select key(p), value(p) from Customer c join c.phones p where key(p) like :k"));
    }

    @Test
    void asksForThePlaceInAList() {
        CriteriaQuery<Object> query = cb.createQuery();
        var author = query.from(Book.class).<Book, String>joinList("authors");
        query.select(author).where(cb.between(author.index(), 0, 9));
        assertThat(sql(query)).isEqualTo(sql("select a from Book b join b.authors a where index(a) between :x and :y"));
    }

    @Test
    void combinesQueries() {
        Function<String, CriteriaQuery<String>> named = name -> query(
                Customer.class, String.class, (q, c) -> q.select(c.get("name")).where(cb.equal(c.get("name"), name)));
        assertThat(sql(cb.union(cb.union(named.apply("a"), named.apply("b")), named.apply("c"))))
                .isEqualTo(
                        sql("select c.name from Customer c where c.name = :a union select d.name from Customer d where"
                                + " d.name = :b union select e.name from Customer e where e.name = :c"));
        assertThat(sql(cb.except(named.apply("a"), named.apply("b"))))
                .isEqualTo(
                        sql("select c.name from Customer c where c.name = :a except select d.name from Customer d where"
                                + " d.name = :b"));
    }

    @Test
    void sharesOnePlanBetweenQueriesThatDifferInValues() {
        Function<String, Object> plan = name -> unit.compiler()
                .compile(
                        new CriteriaQueries(unit.model())
                                .resolve(query(
                                        Customer.class,
                                        Customer.class,
                                        (q, c) -> q.where(
                                                cb.equal(c.get("name"), name),
                                                c.get("age").in(1, name.length()))))
                                .query(),
                        null);
        assertThat(plan.apply("Ada")).isSameAs(plan.apply("Bob"));
    }
}
