package org.cairnorm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Queries that are long, wide or deep give an answer or a message, never a stack overflow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeQueryTest {
    private QueryUnit unit;

    @BeforeAll
    void createShop() {
        unit = new QueryUnit(TestDatabase.h2(), Shop.CLASSES);
    }

    @AfterAll
    void close() {
        unit.close();
    }

    private int rows(String jpql, Object... parameters) {
        try (QuerySession session = unit.open()) {
            return session.list(jpql, parameters).size();
        }
    }

    private static String repeat(int times, String separator, String text) {
        return String.join(separator, Collections.nCopies(times, text));
    }

    /** Databases may have their own limits: only whether there is SQL counts. */
    private void answersOrRefuses(Supplier<String> jpql) {
        try {
            assertThat(unit.toSql(jpql.get())).startsWith("select");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("CAIRN-");
        }
    }

    @Test
    void takesLongChainsOfConditions() {
        assertThat(rows("select c.id from Customer c where " + repeat(5_000, " or ", "c.age = 3")))
                .isZero();
        assertThat(rows("select c.id from Customer c where " + repeat(5_000, " and ", "c.home.country.name = 'x'")))
                .isZero();
    }

    @Test
    void takesLongArithmeticAndConcatenation() {
        assertThat(rows("select c.age" + " + 1".repeat(5_000) + " from Customer c"))
                .isZero();
        assertThat(rows("select c.name" + " || 'x'".repeat(2_000) + " from Customer c"))
                .isZero();
    }

    @Test
    void takesLongLists() {
        String list = IntStream.range(0, 20_000).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        assertThat(rows("select c.id from Customer c where c.id in (" + list + ")"))
                .isZero();
        List<Long> ids = new ArrayList<>();
        for (long i = 0; i < 50_000; i++) {
            ids.add(i);
        }
        assertThat(rows("select c.id from Customer c where c.id in :ids", "ids", ids))
                .isZero();
    }

    @Test
    void takesOrRefusesDeepTrees() {
        for (int depth : new int[] {100, 200, 400, 499, 10_000}) {
            answersOrRefuses(() ->
                    "select c.id from Customer c where " + "not (".repeat(depth) + "c.age = 3" + ")".repeat(depth));
            answersOrRefuses(
                    () -> "select c.id from Customer c where " + "(".repeat(depth) + "c.age = 3" + ")".repeat(depth));
            answersOrRefuses(() -> "select " + "abs(".repeat(depth) + "c.age" + ")".repeat(depth) + " from Customer c");
            answersOrRefuses(() -> "select c.id from Customer c where "
                    + "exists (select o.id from Order o where ".repeat(depth) + "c.age = 3" + ")".repeat(depth));
            answersOrRefuses(() -> "select c.id from Customer c where c.id = "
                    + "(select max(o.id) from Order o where o.id < ".repeat(depth) + "3" + ")".repeat(depth));
            answersOrRefuses(() -> "select " + "case when c.age = 3 then ".repeat(depth) + "1"
                    + " else 2 end".repeat(depth) + " from Customer c");
            answersOrRefuses(() -> "(".repeat(depth) + "select c.id from Customer c" + ")".repeat(depth)
                    + " union select c.id from Customer c");
        }
    }

    @Test
    void refusesPathsAndJoinsWithoutEnd() {
        assertThatThrownBy(() -> rows("select c from Customer c where c" + ".referrer".repeat(5_000) + " is null"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CAIRN-3141");
        StringBuilder joins = new StringBuilder("select c0.id from Customer c0");
        for (int i = 1; i < 1_000; i++) {
            joins.append(" join c").append(i - 1).append(".referrer c").append(i);
        }
        assertThatThrownBy(() -> rows(joins.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CAIRN-3137");
    }

    @Test
    void takesManySetOperations() {
        assertThat(rows(repeat(300, " union ", "select c.id from Customer c"))).isZero();
        assertThat(rows(repeat(100, " except ", "select c.id from Customer c"))).isZero();
    }
}
