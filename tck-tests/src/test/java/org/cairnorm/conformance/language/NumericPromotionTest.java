package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numeric promotion: the types of expressions and aggregates (JPA 3.2 §4.7.13, §4.9.5). */
class NumericPromotionTest extends HarbourTest {
    private Object of(String expression) {
        return Objects.requireNonNull(value("select " + expression + " from Gauge g where g.id = 1"));
    }

    private static Class<?> type(String name) {
        return switch (name) {
            case "BigInteger" -> BigInteger.class;
            case "BigDecimal" -> BigDecimal.class;
            case "Double" -> Double.class;
            case "Float" -> Float.class;
            case "Long" -> Long.class;
            default -> Integer.class;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "small, whole, Integer",
        "whole, whole, Integer",
        "whole, large, Long",
        "large, small, Long",
        "large, huge, BigInteger",
        "whole, huge, BigInteger",
        "huge, exact, BigDecimal",
        "whole, exact, BigDecimal",
        "large, exact, BigDecimal",
        "thin, whole, Float",
        "thin, large, Float",
        "thin, huge, Float",
        "thin, exact, Float",
        "wide, whole, Double",
        "wide, large, Double",
        "wide, huge, Double",
        "wide, exact, Double",
        "wide, thin, Double"
    })
    void arithmeticIsOfTheWiderType(String left, String right, String type) {
        assertThat(of("g." + left + " + g." + right)).isInstanceOf(type(type));
        assertThat(of("g." + right + " - g." + left)).isInstanceOf(type(type));
        assertThat(of("g." + left + " * g." + right)).isInstanceOf(type(type));
        assertThat(of("coalesce(g." + left + ", g." + right + ")")).isInstanceOf(type(type));
        assertThat(of("case when g.id = 1 then g." + left + " else g." + right + " end"))
                .isInstanceOf(type(type));
    }

    @ParameterizedTest
    @CsvSource({"wide, whole, Double", "large, wide, Double", "thin, whole, Float", "exact, whole, BigDecimal"})
    void aDivisionThatIsNotOfIntegersIsOfTheWiderType(String left, String right, String type) {
        assertThat(of("g." + left + " / g." + right)).isInstanceOf(type(type));
    }

    @Test
    void arithmeticOfSmallIntegersIsAnInteger() {
        assertThat(of("g.small + g.small")).isEqualTo(6);
        assertThat(of("g.small * 2 - g.small")).isEqualTo(3);
    }

    @Test
    void resultsAreExact() {
        assertThat(of("g.whole + g.large")).isEqualTo(27L);
        assertThat(of("g.whole * g.wide")).isEqualTo(15.75);
        assertThat(of("g.thin - g.whole")).isEqualTo(-5.5f);
        assertThat((BigDecimal) of("g.exact * 2")).isEqualByComparingTo("25");
        assertThat(of("g.huge - 1")).isEqualTo(BigInteger.valueOf(999));
        assertThat(of("g.wide / g.small")).isEqualTo(0.75);
    }

    @Test
    void aStateFieldIsOfItsOwnType() {
        assertThat(of("g.small")).isEqualTo((short) 3);
        assertThat(of("g.thin")).isEqualTo(1.5f);
        assertThat(of("g.huge")).isEqualTo(BigInteger.valueOf(1000));
        assertThat(of("g.mark")).isEqualTo('a');
    }

    @Test
    void literalsPromoteToo() {
        assertThat(of("g.whole + 1L")).isEqualTo(8L);
        assertThat(of("g.whole + 1.0")).isEqualTo(8.0);
        assertThat(of("g.whole + 1f")).isEqualTo(8f);
        assertThat(of("g.whole + 1BI")).isEqualTo(BigInteger.valueOf(8));
        assertThat((BigDecimal) of("g.whole + 1BD")).isEqualByComparingTo("8");
    }

    @Test
    void countIsALong() {
        assertThat(of("count(g)")).isEqualTo(1L);
        assertThat(of("count(g.whole)")).isEqualTo(1L);
    }

    @ParameterizedTest
    @CsvSource({
        "small, Long",
        "whole, Long",
        "large, Long",
        "thin, Double",
        "wide, Double",
        "huge, BigInteger",
        "exact, BigDecimal"
    })
    void theTypeOfASum(String attribute, String type) {
        assertThat(of("sum(g." + attribute + ")")).isInstanceOf(type(type));
    }

    @ParameterizedTest
    @CsvSource({"small", "whole", "large", "thin", "wide", "huge", "exact"})
    void anAverageIsADouble(String attribute) {
        assertThat(of("avg(g." + attribute + ")")).isInstanceOf(Double.class);
    }

    @ParameterizedTest
    @CsvSource({"small", "whole", "large", "thin", "wide", "huge", "exact", "text", "mark", "day", "clock", "moment"})
    void minAndMaxAreOfTheTypeOfTheStateField(String attribute) {
        Object field = of("g." + attribute);
        assertThat(of("max(g." + attribute + ")"))
                .isInstanceOf(field.getClass())
                .isEqualTo(field);
        assertThat(of("min(g." + attribute + ")")).isEqualTo(field);
    }
}
