package org.cairnorm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.cairnorm.query.Shop.Country;
import org.cairnorm.query.Shop.Customer;
import org.cairnorm.query.Shop.Status;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What parameters a query has, and which values they take. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParameterTest {
    private QueryUnit unit;

    @BeforeAll
    void createShop() {
        unit = new QueryUnit(TestDatabase.h2(), Shop.CLASSES);
        ShopRows.insert(unit);
    }

    @AfterAll
    void close() {
        unit.close();
    }

    private CompiledQuery compile(String jpql) {
        return unit.compiler().compile(jpql, null);
    }

    private ParameterValues values(String condition) {
        return compile("select c.id from Customer c where " + condition).newValues();
    }

    private List<@Nullable Object> ids(String condition, Object value) {
        try (QuerySession session = unit.open()) {
            return session.list("select c.id from Customer c where " + condition + " order by c.id", "p", value);
        }
    }

    @Test
    void listsParametersInOrderOfAppearanceWithTheirTypes() {
        List<QueryParameter> parameters = compile("select c from Customer c where c.age > :age and c.name in :names"
                        + " and c.status = :status and c.referrer = :who and c.age < :age + 1")
                .parameters();

        assertThat(parameters).extracting(QueryParameter::label).containsExactly(":age", ":names", ":status", ":who");
        assertThat(parameters)
                .<Class<?>>extracting(QueryParameter::javaType)
                .containsExactly(Integer.class, String.class, Status.class, Customer.class);
        assertThat(parameters).extracting(QueryParameter::collection).containsExactly(false, true, false, false);
    }

    @Test
    void findsParametersByNameAndPosition() {
        CompiledQuery named = compile("select c from Customer c where c.name = :name or c.name = :Name");
        CompiledQuery positional = compile("select c from Customer c where c.name = ?2 or c.age = ?1");

        assertThat(named.parameter("Name").name()).isEqualTo("Name");
        assertThat(positional.parameter(1).javaType()).isEqualTo(Integer.class);
        assertThatThrownBy(() -> named.parameter("nam"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CAIRN-3201: The query has no parameter ':nam'; its parameters are [:name, :Name]");
        assertThatThrownBy(() -> named.parameter(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> positional.parameter("1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> positional.parameter(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesValuesOfOtherClasses() {
        assertThatThrownBy(() -> values("c.name = :p").set("p", 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CAIRN-3202: Parameter :p takes values of 'java.lang.String', but the value given is a"
                        + " 'java.lang.Integer'");
        assertThatThrownBy(() -> values("c.age = :p").set("p", "5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> values("c.status = :p").set("p", "GOOD")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> values("c.joined = :p").set("p", "2001-02-03"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> values("c.referrer = :p").set("p", new Country()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> values("c.referrer = :p").set("p", 1L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> values("c.active = :p").set("p", "Y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesCollectionsWhereOneValueStands() {
        assertThatThrownBy(() -> values("c.name = :p").set("p", List.of("x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> values("c.name in :p").set("p", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CAIRN-3204");
        assertThatThrownBy(() -> values("c.name in :p").set("p", Arrays.asList("x", 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CAIRN-3203");
        assertThatThrownBy(() -> values("c.name in :p").set("p", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEntitiesWithoutIdentifier() {
        Country country = new Country();
        country.code = null;
        assertThatThrownBy(() -> values("c.home.country = :p").set("p", country))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CAIRN-3206");
    }

    @Test
    void takesNumbersOfOtherClasses() {
        assertThat(ids("c.age = :p", 36L)).containsExactly(1L);
        assertThat(ids("c.age < :p", 30.5)).containsExactly(2L);
        assertThat(ids("c.age < :p", new BigDecimal("30.5"))).containsExactly(2L);
        assertThat(ids("c.id = :p", 2)).containsExactly(2L);
        assertThat(ids("c.balance = :p", 20)).containsExactly(2L);
        assertThat(ids("c.age = :p", Long.MAX_VALUE)).isEmpty();
        assertThat(ids("c.age in :p", List.of(36L, 30L))).containsExactly(1L, 2L);
        assertThat(ids("c.age in :p", List.of(36.0, 30.5, Long.MAX_VALUE))).containsExactly(1L);
    }

    @Test
    void takesDatesOfOtherClasses() {
        assertThat(ids("c.joined = :p", java.sql.Date.valueOf(LocalDate.of(2001, 2, 3))))
                .containsExactly(1L);
        assertThat(ids("c.joined > :p", new Date(0))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void takesSetsAndNullElements() {
        assertThat(ids("c.name in :p", Set.of("Ada", "Bob"))).containsExactly(1L, 2L);
        assertThat(ids("c.name in :p", Arrays.asList("Ada", null))).containsExactly(1L);
        assertThat(ids("c.name in (:p)", "Ada")).containsExactly(1L);
    }

    @Test
    void keepsCollectionsAsTheyWereGiven() {
        List<String> names = new ArrayList<>(List.of("Ada"));
        CompiledQuery query = compile("select c.id from Customer c where c.name in :p");
        ParameterValues values = query.newValues();
        values.set("p", names);
        names.add("Bob");

        try (QuerySession session = unit.open()) {
            assertThat(query.asSelect().list(session, values, SelectOptions.DEFAULT))
                    .containsExactly(1L);
        }
    }

    @Test
    void refusesToRunWithoutValues() {
        CompiledQuery query = compile("select c from Customer c where c.name = :p");
        ParameterValues values = query.newValues();

        assertThat(values.isSet(query.parameter("p"))).isFalse();
        assertThatThrownBy(() -> values.get(query.parameter("p"))).isInstanceOf(IllegalStateException.class);
        try (QuerySession session = unit.open()) {
            assertThatThrownBy(() -> query.asSelect().list(session, values, SelectOptions.DEFAULT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(":p");
        }
    }

    @Test
    void showsNoValues() {
        ParameterValues values = values("c.name = :p");
        values.set("p", "secret");

        assertThat(values.toString()).doesNotContain("secret");
    }

    @Test
    void refusesResultClassesThatDoNotFit() {
        String one = "select c.name from Customer c";
        String two = "select c.name, c.age from Customer c";
        assertThatThrownBy(() -> unit.compiler().compile(one, Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "CAIRN-3207: The query selects java.lang.String, but results of class 'java.lang.Integer' were"
                                + " asked for");
        assertThatThrownBy(() -> unit.compiler().compile(two, String.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> unit.compiler().compile("delete from Tag", Integer.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(unit.compiler().compile("select count(c) from Customer c", long.class))
                .isNotNull();
        assertThat(unit.compiler().compile("select c from Customer c", Object.class))
                .isNotNull();
    }

    @Test
    void keepsCompiledQueries() {
        String jpql = "select c.id from Customer c where c.id = 4";

        assertThat(compile(jpql)).isSameAs(compile(jpql));
        assertThat(unit.compiler().compile(jpql, Long.class)).isNotSameAs(compile(jpql));
    }

    @Test
    void boundsTheNumberAndSizeOfKeptQueries() {
        PlanCache few = new PlanCache(10, Long.MAX_VALUE);
        PlanCache small = new PlanCache(Integer.MAX_VALUE, 100_000);
        for (int i = 0; i < 1_000; i++) {
            String jpql = "select c.id from Customer c where c.id = " + i;
            CompiledQuery query =
                    new QueryCompiler(unit.model(), unit.loaders(), new QueryCompilerOptions(0, 0)).compile(jpql, null);
            few.put(new PlanCache.Key(jpql, null), query);
            small.put(new PlanCache.Key(jpql, null), query);
            few.get(new PlanCache.Key("select c.id from Customer c where c.id = 0", null));
        }

        assertThat(few.size()).isEqualTo(10);
        assertThat(few.get(new PlanCache.Key("select c.id from Customer c where c.id = 0", null)))
                .isNotNull();
        assertThat(small.bytes()).isBetween(50_000L, 100_000L);
    }
}
