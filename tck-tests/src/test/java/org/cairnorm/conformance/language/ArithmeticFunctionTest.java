package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arithmetic functions (JPA 3.2 §4.7.7.2) and their result types. */
class ArithmeticFunctionTest extends HarbourTest {
    private Object of(String expression) {
        return Objects.requireNonNull(value("select " + expression + " from Gauge g where g.id = 2"));
    }

    @ParameterizedTest
    @CsvSource({
        "exp(0), 1",
        "exp(1), 2.718281828",
        "exp(g.wide), 0.606530659",
        "ln(1), 0",
        "ln(10), 2.302585092",
        "ln(exp(3)), 3",
        "sqrt(16), 4",
        "sqrt(2), 1.414213562",
        "sqrt(g.huge), 44.721359549",
        "'power(2, 10)', 1024",
        "'power(2, -1)', 0.5",
        "'power(g.small, 0.5)', 2",
        "'power(1.5, 2)', 2.25"
    })
    void aDoubleIsReturned(String call, double result) {
        assertThat(of(call))
                .isInstanceOfSatisfying(Double.class, found -> assertThat(found).isCloseTo(result, within(1e-8)));
    }

    @Test
    void absIsOfTheTypeOfItsArgument() {
        assertThat(of("abs(g.whole)")).isEqualTo(7);
        assertThat(of("abs(g.large * -1)")).isEqualTo(30L);
        assertThat(of("abs(g.thin)")).isEqualTo(2.5f);
        assertThat(of("abs(g.wide)")).isEqualTo(0.5);
        assertThat(of("abs(g.huge * -1)")).isEqualTo(BigInteger.valueOf(2000));
        assertThat((BigDecimal) of("abs(g.exact)")).isEqualByComparingTo("3.25");
    }

    @Test
    void ceilingIsTheNextIntegerAbove() {
        assertThat(of("ceiling(g.wide)")).isIn(0.0, -0.0);
        assertThat(of("ceiling(g.thin)")).isEqualTo(-2f);
        assertThat(of("ceiling(g.whole)")).isEqualTo(-7);
        assertThat((BigDecimal) of("ceiling(g.exact)")).isEqualByComparingTo("-3");
        assertThat(of("ceiling(1.2)")).isEqualTo(2.0);
    }

    @Test
    void floorIsTheNextIntegerBelow() {
        assertThat(of("floor(g.wide)")).isEqualTo(-1.0);
        assertThat(of("floor(g.thin)")).isEqualTo(-3f);
        assertThat(of("floor(g.large)")).isEqualTo(30L);
        assertThat((BigDecimal) of("floor(g.exact)")).isEqualByComparingTo("-4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"g.whole", "g.thin", "g.wide", "g.exact", "-g.large", "-g.huge", "-3"})
    void signIsAnInteger(String number) {
        assertThat(of("sign(" + number + ")")).isEqualTo(-1);
        assertThat(of("sign(-(" + number + "))")).isEqualTo(1);
        assertThat(of("sign(" + number + " * 0)")).isEqualTo(0);
    }

    @Test
    void modIsTheIntegerRemainder() {
        assertThat(of("mod(17, 5)")).isEqualTo(2);
        assertThat(of("mod(g.whole, 4)")).isEqualTo(-3);
        assertThat(of("mod(g.small, g.small)")).isEqualTo(0);
    }

    @Test
    void roundIsOfTheTypeOfItsFirstArgument() {
        assertThat(of("round(2.345, 1)")).isEqualTo(2.3);
        assertThat(of("round(2.75, 1)")).isEqualTo(2.8);
        assertThat(of("round(2.5f, 0)")).isIn(2f, 3f);
        assertThat((BigDecimal) of("round(g.exact, 1)")).isEqualByComparingTo("-3.3");
        assertThat((BigDecimal) of("round(12.345BD, 2)")).isEqualByComparingTo("12.35");
        assertThat(of("round(g.whole, 0)")).isEqualTo(-7);
        assertThat(of("round(g.large, 0)")).isEqualTo(30L);
    }

    @Test
    void functionsStandInWhereHavingAndOrderBy() {
        assertThat(texts("select g.id from Gauge g where sqrt(abs(g.whole) + 2) = 3 and power(g.small, 2) > 10"))
                .containsExactly("2");
        assertThat(texts("select mod(s.id, 2), count(s) from Ship s group by mod(s.id, 2) having sign(count(s)) = 1"
                        + " order by mod(s.id, 2)"))
                .containsExactly("0 2", "1 2");
        assertThat(texts("select s.id from Ship s where exp(ln(s.id)) between 1.99 and 3.01 order by s.id"))
                .containsExactly("2", "3");
        assertThat(texts(
                        "select g.id from Gauge g where g.id < 3 and round(g.exact, 0) < ceiling(g.wide) and floor(g.thin)"
                                + " = -3"))
                .containsExactly("2");
    }

    @Test
    void sizeAndIndexAreIntegers() {
        assertThat(value("select size(s.crew) from Ship s where s.id = 1")).isEqualTo(2);
        assertThat(values("select index(c) from Ship s join s.crew c where s.id = 1 order by index(c)"))
                .containsExactly(0, 1);
    }

    @Test
    void indexIsThePlaceInAnOrderedList() {
        assertThat(texts("select c.name from Ship s join s.crew c where s.id = 1 and index(c) = 1"))
                .containsExactly("Dora");
        assertThat(texts(
                        "select s.name, c.name from Ship s join s.crew c where index(c) between 0 and 0 order by s.id"))
                .containsExactly("Albatross Cleo", "Bison Emil");
    }

    @Test
    void indexNeedsAnOrderColumn() {
        assertRefused("select index(v) from Ship s join s.voyages v")
                .withMessageContaining(
                        "CAIRN-3120: INDEX needs a variable that ranges over a list with an order column");
    }

    @Test
    void argumentsAreNumbers() {
        assertRefused("select sqrt(g.text) from Gauge g").withMessageContaining("(line 1, column");
        assertRefused("select mod(g.day, 2) from Gauge g").withMessageContaining("(line 1, column");
        assertRefused("select size(g.text) from Gauge g").withMessageContaining("CAIRN-3107: SIZE needs a collection");
    }
}
