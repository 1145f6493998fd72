package org.cairnorm.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import java.util.Random;
import org.cairnorm.mapping.metamodel.ModelMetamodel;
import org.cairnorm.query.Shop.Customer;
import org.cairnorm.query.Shop.Order;
import org.cairnorm.query.criteria.CriteriaQueries;
import org.cairnorm.query.criteria.ModelCriteriaBuilder;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random conditions, said in criteria and in JPQL, become the same SQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CriteriaRandomTest {
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2_030, 777, 48_151_623})
    void sayTheSameAsJpql(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            CriteriaQuery<Customer> query = cb.createQuery(Customer.class);
            Root<Customer> customer = query.from(Customer.class);
            Sentence sentence = new Sentence(random, query, customer);
            Said<Predicate> condition = sentence.condition(3);
            query.select(customer).where(condition.criteria());
            String jpql = "select c from Customer c where " + condition.jpql();
            String sql = unit.compiler()
                    .compile(new CriteriaQueries(unit.model()).resolve(query).query(), null)
                    .toSql();
            assertThat(sql).as("seed %d, query %d: %s", seed, i, jpql).isEqualTo(unit.toSql(jpql));
        }
    }

    /** The same thing in both languages. */
    private record Said<T>(T criteria, String jpql) {}

    /** Makes up conditions about one customer. */
    private final class Sentence {
        private final Random random;
        private final CriteriaQuery<?> query;
        private final Root<Customer> customer;
        private int parameters;
        private int subqueries;

        Sentence(Random random, CriteriaQuery<?> query, Root<Customer> customer) {
            this.random = random;
            this.query = query;
            this.customer = customer;
        }

        private String parameter() {
            return ":p" + parameters++;
        }

        Said<Predicate> condition(int depth) {
            return switch (random.nextInt(depth > 0 ? 11 : 6)) {
                case 0 -> comparison();
                case 1 -> {
                    Said<Expression<String>> text = text(1);
                    yield new Said<>(cb.like(text.criteria(), "x%"), text.jpql() + " like " + parameter());
                }
                case 2 -> {
                    Said<Expression<Integer>> number = number(1);
                    yield new Said<>(
                            cb.between(number.criteria(), 1, 9),
                            number.jpql() + " between " + parameter() + " and " + parameter());
                }
                case 3 -> {
                    Said<Expression<String>> text = text(1);
                    yield new Said<>(text.criteria().isNotNull(), text.jpql() + " is not null");
                }
                case 4 -> {
                    Said<Path<String>> path = textPath();
                    yield new Said<>(path.criteria().in("a", "b"), path.jpql() + " in " + parameter());
                }
                case 5 -> new Said<>(cb.isEmpty(customer.<List<Order>>get("orders")), "c.orders is empty");
                case 6, 7 -> {
                    Said<Predicate> left = condition(depth - 1);
                    Said<Predicate> right = condition(depth - 1);
                    yield random.nextBoolean()
                            ? new Said<>(
                                    cb.and(left.criteria(), right.criteria()),
                                    "(" + left.jpql() + " and " + right.jpql() + ")")
                            : new Said<>(
                                    cb.or(left.criteria(), right.criteria()),
                                    "(" + left.jpql() + " or " + right.jpql() + ")");
                }
                case 8 -> {
                    Said<Predicate> inner = condition(depth - 1);
                    yield new Said<>(cb.not(inner.criteria()), "not (" + inner.jpql() + ")");
                }
                case 9 -> exists();
                default -> comparison();
            };
        }

        private Said<Predicate> comparison() {
            if (random.nextBoolean()) {
                Said<Expression<Integer>> left = number(2);
                return switch (random.nextInt(3)) {
                    case 0 -> new Said<>(cb.gt(left.criteria(), 5), left.jpql() + " > " + parameter());
                    case 1 -> {
                        Said<Expression<Integer>> right = number(1);
                        yield new Said<>(
                                cb.equal(left.criteria(), right.criteria()), left.jpql() + " = " + right.jpql());
                    }
                    default -> new Said<>(cb.notEqual(left.criteria(), 7), left.jpql() + " <> " + parameter());
                };
            }
            Said<Expression<String>> left = text(2);
            Said<Expression<String>> right = text(1);
            return random.nextBoolean()
                    ? new Said<>(cb.lessThan(left.criteria(), right.criteria()), left.jpql() + " < " + right.jpql())
                    : new Said<>(cb.equal(left.criteria(), "x"), left.jpql() + " = " + parameter());
        }

        private Said<Predicate> exists() {
            Subquery<Long> subquery = query.subquery(Long.class);
            String name = "o" + subqueries++;
            if (random.nextBoolean()) {
                Join<Customer, Order> order = subquery.correlate(customer).join("orders");
                subquery.select(order.get("id")).where(cb.gt(order.get("total"), 3));
                return new Said<>(
                        cb.exists(subquery),
                        "exists (select " + name + ".id from c.orders " + name + " where " + name + ".total > "
                                + parameter() + ")");
            }
            Root<Order> order = subquery.from(Order.class);
            subquery.select(order.get("id")).where(cb.equal(order.get("customer"), customer));
            return new Said<>(
                    cb.exists(subquery),
                    "exists (select " + name + ".id from Order " + name + " where " + name + ".customer = c)");
        }

        private Said<Path<String>> textPath() {
            return switch (random.nextInt(4)) {
                case 0 -> new Said<>(customer.get("name"), "c.name");
                case 1 -> new Said<>(customer.get("home").get("city"), "c.home.city");
                case 2 -> new Said<>(customer.get("referrer").get("name"), "c.referrer.name");
                default -> new Said<>(customer.get("home").get("country").get("name"), "c.home.country.name");
            };
        }

        private Said<Expression<String>> text(int depth) {
            if (depth == 0 || random.nextInt(3) == 0) {
                Said<Path<String>> path = textPath();
                return new Said<>(path.criteria(), path.jpql());
            }
            Said<Expression<String>> inner = text(depth - 1);
            return switch (random.nextInt(5)) {
                case 0 -> new Said<>(cb.lower(inner.criteria()), "lower(" + inner.jpql() + ")");
                case 1 -> new Said<>(cb.trim(inner.criteria()), "trim(" + inner.jpql() + ")");
                case 2 ->
                    new Said<>(
                            cb.substring(inner.criteria(), 2), "substring(" + inner.jpql() + ", " + parameter() + ")");
                case 3 -> {
                    Said<Expression<String>> other = text(depth - 1);
                    yield new Said<>(
                            cb.concat(inner.criteria(), other.criteria()),
                            "concat(" + inner.jpql() + ", " + other.jpql() + ")");
                }
                default ->
                    new Said<>(
                            cb.coalesce(inner.criteria(), "x"), "coalesce(" + inner.jpql() + ", " + parameter() + ")");
            };
        }

        private Said<Expression<Integer>> number(int depth) {
            if (depth == 0 || random.nextInt(3) == 0) {
                return random.nextBoolean()
                        ? new Said<>(customer.get("age"), "c.age")
                        : new Said<>(customer.get("referrer").get("age"), "c.referrer.age");
            }
            return switch (random.nextInt(5)) {
                case 0 -> {
                    Said<Expression<Integer>> left = number(depth - 1);
                    yield new Said<>(cb.sum(left.criteria(), 2), "(" + left.jpql() + " + " + parameter() + ")");
                }
                case 1 -> {
                    Said<Expression<Integer>> left = number(depth - 1);
                    Said<Expression<Integer>> right = number(depth - 1);
                    yield new Said<>(
                            cb.prod(left.criteria(), right.criteria()),
                            "(" + left.jpql() + ") * (" + right.jpql() + ")");
                }
                case 2 -> {
                    Said<Expression<String>> text = text(depth - 1);
                    yield new Said<>(cb.length(text.criteria()), "length(" + text.jpql() + ")");
                }
                case 3 -> {
                    Said<Expression<Integer>> inner = number(depth - 1);
                    yield new Said<>(cb.abs(inner.criteria()), "abs(" + inner.jpql() + ")");
                }
                default -> new Said<>(cb.size(customer.<List<Order>>get("orders")), "size(c.orders)");
            };
        }
    }
}
