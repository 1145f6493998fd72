package org.cairnorm.query.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.LocalDateField;
import jakarta.persistence.criteria.LocalTimeField;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Predicate.BooleanOperator;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.Bindable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairnorm.enhancer.ByteBuddyEnhancer;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.build.BuildOptions;
import org.cairnorm.mapping.build.MappingModelBuilder;
import org.cairnorm.mapping.metamodel.ModelMetamodel;
import org.cairnorm.mapping.source.AnnotationReader;
import org.cairnorm.query.Shop;
import org.cairnorm.query.Shop.Book;
import org.cairnorm.query.Shop.Box;
import org.cairnorm.query.Shop.Customer;
import org.cairnorm.query.Shop.Disc;
import org.cairnorm.query.Shop.House;
import org.cairnorm.query.Shop.Product;
import org.cairnorm.query.Shop.Summary;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"unchecked", "rawtypes", "deprecation"})
class CriteriaObjectsTest {
    private static final MappingModel MODEL = MappingModelBuilder.build(
            AnnotationReader.read(List.of(Shop.CLASSES)), BuildOptions.ordinary(new ByteBuddyEnhancer()));
    private static final ModelMetamodel METAMODEL = ModelMetamodel.of(MODEL);

    private final CriteriaBuilder cb = new ModelCriteriaBuilder(MODEL, METAMODEL);
    private final CriteriaQueries queries = new CriteriaQueries(MODEL);
    private final CriteriaQuery<Customer> query = cb.createQuery(Customer.class);
    private final Root<Customer> customer = query.from(Customer.class);

    @Test
    void refusesAResultClassThatIsNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cb.createQuery(null))
                .withMessageContaining("createQuery()");
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    // predicates

    @Test
    void simplePredicatesAreConjunctionsOfNothing() {
        Predicate predicate = cb.equal(customer.get("name"), "Ada");
        assertThat(predicate.getOperator()).isEqualTo(BooleanOperator.AND);
        assertThat(predicate.getExpressions()).isEmpty();
        assertThat(predicate.isNegated()).isFalse();
    }

    @Test
    void compoundPredicatesKnowTheirParts() {
        Predicate left = cb.equal(customer.get("name"), "Ada");
        Predicate right = cb.gt(customer.get("age"), 3);
        Predicate either = cb.or(left, right);
        assertThat(either.getOperator()).isEqualTo(BooleanOperator.OR);
        assertThat(either.getExpressions()).containsExactly(left, right);
        either.getExpressions().clear();
        assertThat(either.getExpressions()).hasSize(2);
        assertThat(cb.and(List.of(left, right)).getExpressions()).hasSize(2);
        assertThat(cb.and(List.of()).getExpressions()).isEmpty();
        assertThat(cb.disjunction().getOperator()).isEqualTo(BooleanOperator.OR);
    }

    @Test
    void negationIsSeenAndUndone() {
        Predicate predicate = cb.equal(customer.get("name"), "Ada");
        assertThat(predicate.not().isNegated()).isTrue();
        assertThat(cb.not(predicate).isNegated()).isTrue();
        assertThat(predicate.not().not().isNegated()).isFalse();
        CriteriaBuilder.In<Object> in = cb.in(customer.get("name")).value("x");
        assertThat(in.isNegated()).isFalse();
        assertThat(in.not().isNegated()).isTrue();
        Predicate both = cb.and(predicate, in).not();
        assertThat(both.getOperator()).isEqualTo(BooleanOperator.AND);
        assertThat(both.getExpressions()).hasSize(2);
    }

    @Test
    void whereReplacesWhatWasThere() {
        Predicate first = cb.equal(customer.get("name"), "Ada");
        assertThat(query.getRestriction()).isNull();
        query.where(first);
        assertThat(query.getRestriction()).isSameAs(first);
        query.where(first, cb.isNull(customer.get("age")));
        assertThat(query.getRestriction().getExpressions()).hasSize(2);
        query.where(customer.<Boolean>get("member"));
        assertThat(query.getRestriction()).isNotNull();
        query.where();
        assertThat(query.getRestriction()).isNull();
        query.having(first);
        assertThat(query.getGroupRestriction()).isSameAs(first);
    }

    // paths

    @Test
    void pathsKnowTheirTypesAndParents() {
        Path<String> city = customer.get("home").get("city");
        assertThat(city.getJavaType()).isEqualTo(String.class);
        assertThat(city.getParentPath().getParentPath()).isSameAs(customer);
        assertThat(city.getModel().getBindableType()).isEqualTo(Bindable.BindableType.SINGULAR_ATTRIBUTE);
        assertThat(customer.getParentPath()).isNull();
        assertThat(customer.getModel().getName()).isEqualTo("Customer");
        assertThat(customer.<Object>get("member").getJavaType()).isEqualTo(Boolean.class);
        assertThat(customer.join("orders").getModel().getBindableJavaType()).isEqualTo(Shop.Order.class);
        assertThat(customer.get(METAMODEL.entity(Customer.class).getSingularAttribute("age", Integer.class))
                        .getJavaType())
                .isEqualTo(Integer.class);
    }

    @Test
    void refusesAttributesThatAreNotThere() {
        refuses(() -> customer.get("nam"), "Entity 'Customer' has no attribute 'nam'");
        refuses(() -> customer.get("home").get("nam"), "Embeddable 'Address' has no attribute 'nam'");
        refuses(() -> customer.join("nam"), "no attribute 'nam'");
        refuses(() -> customer.fetch("nam"), "no attribute 'nam'");
        refuses(() -> customer.fetch("orders").fetch("nam"), "no attribute 'nam'");
        refuses(() -> customer.join("name"), "'Customer.name' is String and cannot be joined");
        refuses(() -> customer.fetch("name"), "never fetched by a join");
        refuses(() -> customer.joinSet("orders"), "'Customer.orders' is a list, so it cannot be joined as a set");
        refuses(() -> customer.joinMap("orders"), "cannot be joined as a map");
        refuses(() -> customer.joinCollection("orders"), "cannot be joined as a collection");
        refuses(() -> customer.joinList("nicknames"), "is a set");
        refuses(() -> customer.join("orders", JoinType.RIGHT), "A join of type RIGHT is not supported yet");
        refuses(() -> query.from(String.class), "Class 'java.lang.String' is not an entity");
        refuses(() -> customer.join(String.class), "Class 'java.lang.String' is not an entity");
    }

    @Test
    void refusesToGoOnBehindAValueOrCollection() {
        assertThatIllegalStateException()
                .isThrownBy(() -> customer.get("name").get("length"))
                .withMessageContaining("'Customer.name' is String and has no attributes");
        assertThatIllegalStateException()
                .isThrownBy(() -> customer.get("orders").get("total"));
    }

    @Test
    void treatsOnlyAsSubclasses() {
        Root<Product> product = cb.createQuery().from(Product.class);
        assertThat(cb.treat(product, Book.class).getJavaType()).isEqualTo(Book.class);
        refuses(() -> cb.treat((Root) product, House.class), "can never be entity House");
        refuses(() -> cb.treat((Path) customer.get("name"), Book.class), "treat needs an entity");
    }

    // joins

    @Test
    void joinsKnowWhatTheyAre() {
        Join<Customer, Shop.Order> order = customer.join("orders", JoinType.LEFT);
        assertThat(order.getJoinType()).isEqualTo(JoinType.LEFT);
        assertThat(order.getParent()).isSameAs(customer);
        assertThat(order.getAttribute().getName()).isEqualTo("orders");
        assertThat(customer.getJoins()).containsExactly(order);
        assertThat(order.getOn()).isNull();
        order.on(cb.isNull(order.get("total")), cb.isNotNull(order.get("placed")));
        assertThat(order.getOn().getExpressions()).hasSize(2);
        assertThat(order.isCorrelated()).isFalse();
        assertThatIllegalStateException().isThrownBy(order::getCorrelationParent);
        assertThat(customer.fetch("card").getJoinType()).isEqualTo(JoinType.INNER);
        assertThat(customer.getFetches()).hasSize(1);
        assertThat(customer.getFetches().iterator().next().getAttribute().getName())
                .isEqualTo("card");
    }

    @Test
    void correlatedRootsAndJoinsKnowTheirParents() {
        Join<Customer, Shop.Order> order = customer.join("orders");
        Subquery<Long> subquery = query.subquery(Long.class);
        Root<Customer> inner = subquery.correlate(customer);
        assertThat(subquery.getCorrelatedJoins()).isEmpty();
        Join<Customer, Shop.Order> innerOrder = subquery.correlate(order);
        assertThat(inner.isCorrelated()).isTrue();
        assertThat(inner.getCorrelationParent()).isSameAs(customer);
        assertThat(innerOrder.getCorrelationParent()).isSameAs(order);
        assertThat(subquery.getCorrelatedJoins()).containsExactly(innerOrder);
        assertThat(subquery.getParent()).isSameAs(query);
        assertThat(subquery.getRoots()).isEmpty();
        assertThat(subquery.getSelection()).isNull();
        assertThatIllegalStateException()
                .isThrownBy(() -> innerOrder.join("lines").getCorrelationParent());
    }

    // selections

    @Test
    void onlyCompoundSelectionsHaveItems() {
        Expression<String> name = customer.get("name");
        assertThat(name.isCompoundSelection()).isFalse();
        assertThatIllegalStateException().isThrownBy(name::getCompoundSelectionItems);
        assertThat(cb.tuple(name, customer).getCompoundSelectionItems()).containsExactly(name, customer);
        assertThat(cb.array(name).isCompoundSelection()).isTrue();
    }

    @Test
    void refusesTuplesAndArraysInsideOfOthers() {
        Selection<?>[] items = {customer.get("name"), customer.get("age")};
        refuses(() -> cb.tuple(cb.tuple(items)), "A tuple cannot be an item of a tuple");
        refuses(() -> cb.tuple(cb.array(items)), "cannot be an item");
        refuses(() -> cb.array(cb.array(items)), "cannot be an item");
        refuses(() -> cb.array(cb.tuple(items)), "cannot be an item");
        refuses(() -> cb.construct(Summary.class, cb.tuple(items)), "cannot be an item");
        assertThat(cb.tuple(cb.construct(Summary.class, items)).getCompoundSelectionItems())
                .hasSize(1);
    }

    @Test
    void refusesOneAliasForTwoItems() {
        Selection<?>[] items = {
            customer.get("name").alias("a"), customer.get("age").alias("a")
        };
        CriteriaQuery<Tuple> tuples = cb.createTupleQuery();
        refuses(() -> cb.tuple(items), "Two selection items have the alias 'a'");
        refuses(() -> cb.array(items), "alias 'a'");
        refuses(() -> tuples.multiselect(items), "alias 'a'");
        refuses(() -> tuples.multiselect(Arrays.asList(items)), "alias 'a'");
        refuses(() -> cb.construct(Summary.class, items), "alias 'a'");
    }

    @Test
    void keepsTheFirstAlias() {
        Selection<?> name = customer.get("name").alias("a");
        assertThat(name.getAlias()).isEqualTo("a");
        assertThat(name.alias("a")).isSameAs(name);
        assertThatIllegalStateException().isThrownBy(() -> name.alias("b"));
    }

    @Test
    void multiselectBecomesWhatTheQueryGives() {
        Selection<?>[] items = {customer.get("name"), customer.get("age")};
        assertThat(cb.createQuery().multiselect(items).getSelection().getJavaType())
                .isEqualTo(Object[].class);
        assertThat(cb.createTupleQuery().multiselect(items).getSelection().getJavaType())
                .isEqualTo(Tuple.class);
        assertThat(cb.createQuery(Summary.class)
                        .multiselect(items)
                        .getSelection()
                        .getJavaType())
                .isEqualTo(Summary.class);
        assertThat(cb.createQuery().multiselect(customer).getSelection()).isSameAs(customer);
    }

    // values

    @Test
    void refusesNullWhereNothingEqualsIt() {
        refuses(() -> cb.literal(null), "A literal is never null; use nullLiteral(Class)");
        refuses(() -> cb.equal(customer.get("name"), (Object) null), "Nothing equals null; ask for isNull()");
        refuses(() -> customer.get("name").notEqualTo((Object) null), "Nothing equals null");
        refuses(() -> cb.equal(null, "x"), "null was not made by this CriteriaBuilder");
    }

    @Test
    void arithmeticIsOfTheWidestType() {
        Expression<Integer> age = customer.get("age");
        Expression<BigDecimal> balance = customer.get("balance");
        assertThat(cb.sum(age, 1).getJavaType()).isEqualTo(Integer.class);
        assertThat(cb.prod((Expression) age, 1L).getJavaType()).isEqualTo(Long.class);
        assertThat(cb.prod((Expression) age, 1.5).getJavaType()).isEqualTo(Double.class);
        assertThat(cb.diff((Expression) age, (Expression) balance).getJavaType())
                .isEqualTo(BigDecimal.class);
        assertThat(cb.quot(balance, 2.0f).getJavaType()).isEqualTo(Float.class);
        assertThat(cb.avg(age).getJavaType()).isEqualTo(Double.class);
        assertThat(cb.sum(age).getJavaType()).isEqualTo(Integer.class);
        assertThat(cb.sumAsLong(age).getJavaType()).isEqualTo(Long.class);
        assertThat(cb.count(age).getJavaType()).isEqualTo(Long.class);
        assertThat(cb.toBigDecimal(age).getJavaType()).isEqualTo(BigDecimal.class);
        assertThat(age.cast(String.class).getJavaType()).isEqualTo(String.class);
        assertThat(age.as(Long.class).getJavaType()).isEqualTo(Long.class);
        assertThat(cb.<Object>selectCase()
                        .when(cb.isNull(age), 1)
                        .otherwise(2.5)
                        .getJavaType())
                .isEqualTo(Double.class);
        assertThat(cb.<Object>coalesce().value(age).value((Object) 1L).getJavaType())
                .isEqualTo(Long.class);
    }

    @Test
    void extractsOnlyFieldsThatAreThere() {
        Expression<LocalDate> joined = customer.get("joined");
        assertThat(cb.extract(LocalDateField.YEAR, joined).getJavaType()).isEqualTo(Integer.class);
        query.where(cb.equal(cb.extract(LocalTimeField.HOUR, (Expression<LocalTime>) (Expression<?>) joined), 1));
        refuses(() -> queries.resolve(query), "HOUR cannot be extracted from LocalDate");
    }

    @Test
    void namesOfFunctionsAreNeverSql() {
        refuses(() -> cb.function("x(); drop table y", Integer.class), "is not the name of a function");
    }

    @Test
    void ordersAreReversed() {
        Order order = cb.asc(customer.get("name"), Nulls.LAST);
        assertThat(order.isAscending()).isTrue();
        assertThat(order.getNullPrecedence()).isEqualTo(Nulls.LAST);
        assertThat(order.reverse().isAscending()).isFalse();
        assertThat(cb.desc(customer.get("name")).getNullPrecedence()).isEqualTo(Nulls.NONE);
        query.orderBy(order);
        query.getOrderList().clear();
        assertThat(query.getOrderList()).containsExactly(order);
        assertThat(query.groupBy(customer.get("name")).getGroupList()).hasSize(1);
    }

    // parameters

    @Test
    void findsParametersEverywhere() {
        ParameterExpression<String> name = cb.parameter(String.class, "name");
        ParameterExpression<Integer> age = cb.parameter(Integer.class);
        ParameterExpression<String> inner = cb.parameter(String.class, "Name");
        Subquery<String> subquery = query.subquery(String.class);
        Root<Customer> other = subquery.from(Customer.class);
        subquery.select(other.get("name")).where(cb.equal(other.get("name"), inner));
        query.where(cb.or(
                cb.equal(cb.lower(customer.get("name")), name),
                cb.not(cb.gt(customer.get("age"), age)),
                customer.get("name").in(subquery)));
        assertThat(query.getParameters()).containsExactlyInAnyOrder(name, age, inner);
        ResolvedCriteria resolved = queries.resolve(query);
        assertThat(resolved.parameters().keySet()).containsExactlyInAnyOrder(name, age, inner);
        assertThat(resolved.parameters().get(name).name()).isEqualTo("name");
        assertThat(resolved.parameters().get(inner).name()).isEqualTo("Name");
        assertThat(resolved.parameters().get(age).javaType()).isEqualTo(Integer.class);
        assertThat(age.getName()).isNull();
        assertThat(age.getPosition()).isNull();
        assertThat(age.getParameterType()).isEqualTo(Integer.class);
        assertThat(cb.parameter(int.class).getParameterType()).isEqualTo(int.class);
    }

    @Test
    void constantsGetNamesThatNoParameterHas() {
        query.where(
                cb.equal(customer.get("name"), "x"), cb.equal(customer.get("name"), cb.parameter(String.class, "#v1")));
        ResolvedCriteria resolved = queries.resolve(query);
        assertThat(resolved.constants().values()).containsExactly("x");
        assertThat(resolved.query().parameters())
                .extracting(parameter -> parameter.slot())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void resolvingMakesACopy() {
        CriteriaBuilder.In<Object> names = cb.in(customer.get("name")).value("a");
        query.where(names);
        ResolvedCriteria before = queries.resolve(query);
        names.value("b");
        query.orderBy(cb.asc(customer.get("age"))).distinct(true);
        query.from(Product.class);
        assertThat(before).isEqualTo(queriesOf("a"));
        assertThat(queries.resolve(query.select(customer))).isNotEqualTo(before);
    }

    private ResolvedCriteria queriesOf(String name) {
        CriteriaQuery<Customer> same = cb.createQuery(Customer.class);
        Root<Customer> root = same.from(Customer.class);
        return queries.resolve(same.where(cb.in(root.get("name")).value(name)));
    }

    // what resolving refuses

    @Test
    void refusesQueriesThatAreNotComplete() {
        assertThatIllegalStateException()
                .isThrownBy(() -> queries.resolve(cb.createQuery(Customer.class)))
                .withMessageContaining("call from(…) first");
        query.from(Customer.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> queries.resolve(query))
                .withMessageContaining("several roots");
        CriteriaUpdate<Customer> update = cb.createCriteriaUpdate(Customer.class);
        update.from(Customer.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> queries.resolve(update))
                .withMessageContaining("An update needs a set(…)");
        assertThatIllegalStateException().isThrownBy(() -> update.from(Customer.class));
    }

    @Test
    void refusesRootsOfOtherQueries() {
        Root<Customer> foreign = cb.createQuery(Customer.class).from(Customer.class);
        query.where(cb.equal(customer.get("name"), foreign.get("name")));
        refuses(() -> queries.resolve(query), "'Customer' is a root or join of another query");
    }

    @Test
    void refusesValuesOfOtherTypes() {
        query.where(cb.equal(customer.get("name"), 1));
        refuses(() -> queries.resolve(query), "String and Integer cannot be compared");
        query.where(cb.gt((Expression) customer.get("referrer"), (Expression) customer));
        refuses(() -> queries.resolve(query), "can only be compared by = and <>");
        query.where(cb.equal(customer.get("orders"), customer));
        refuses(() -> queries.resolve(query), "The collection 'Customer.orders' cannot be used as a value");
        query.where(cb.gt(cb.count(customer), 1L));
        refuses(() -> queries.resolve(query), "The aggregate COUNT is not allowed here");
        query.where(cb.equal(customer.get("name"), new Object()));
        refuses(() -> queries.resolve(query), "A value of class 'java.lang.Object' cannot be bound");
        query.where(cb.isEmpty((Expression) customer.get("name")));
        refuses(() -> queries.resolve(query), "isEmpty needs a collection, but 'Customer.name' is String");
        query.where((Expression) customer.<String>get("name"));
        refuses(() -> queries.resolve(query), "A condition is needed here, but this is String");
    }

    @Test
    void refusesResultsOfOtherClasses() {
        CriteriaQuery raw = cb.createQuery(Disc.class);
        raw.select(raw.from(Customer.class).get("name"));
        refuses(() -> queries.resolve(raw), "The query selects java.lang.String, but");
        CriteriaQuery<Summary> summaries = cb.createQuery(Summary.class);
        summaries.multiselect(summaries.from(Customer.class).get("joined"));
        refuses(() -> queries.resolve(summaries), "has no public constructor for (LocalDate)");
    }

    @Test
    void refusesFetchesOfWhatIsNotSelected() {
        Join<Customer, Shop.Order> order = customer.join("orders");
        order.fetch("lines");
        refuses(() -> queries.resolve(query.select(customer)), "'orders' is not selected");
        CriteriaQuery<Customer> wrong = cb.createQuery(Customer.class);
        Fetch fetch = wrong.from(Customer.class).fetch("card");
        fetch.fetch(METAMODEL.entity(Customer.class).getList("orders"));
        refuses(() -> queries.resolve(wrong), "'Card' has no attribute 'orders'");
        Subquery<Box> boxes = query.subquery(Box.class);
        boxes.from(Box.class).fetch("gifts");
        CriteriaQuery<Box> outer = cb.createQuery(Box.class);
        outer.from(Box.class);
        refuses(() -> queries.resolve(outer.where(cb.exists(boxes))), "A subquery fetches nothing");
    }

    @Test
    void refusesUpdatesOfWhatAnUpdateCannotSet() {
        CriteriaUpdate<Customer> update = cb.createCriteriaUpdate(Customer.class);
        Root<Customer> root = update.from(Customer.class);
        refuses(
                () -> queries.resolve(update.set(root.<String>get("referrer").<String>get("name"), "x")),
                "it belongs to another entity");
        CriteriaUpdate<Customer> other = cb.createCriteriaUpdate(Customer.class);
        refuses(() -> queries.resolve(other.set("age", "x")), "String cannot be assigned to 'Customer.age'");
        CriteriaDelete<Customer> delete = cb.createCriteriaDelete(Customer.class);
        delete.from(Customer.class).join("orders");
        refuses(() -> queries.resolve(delete), "The root of a delete cannot be joined");
    }
}
