package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.cairnorm.conformance.language.Harbour.Flag;
import org.cairnorm.conformance.language.Harbour.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Literals (JPA 3.2 §4.7.1): each is selected as what it is in Java. */
class LiteralTest extends HarbourTest {
    static Stream<Arguments> literals() {
        return Stream.of(
                Arguments.of("'text'", "text"),
                Arguments.of("'it''s'", "it's"),
                Arguments.of("''''", "'"),
                Arguments.of("'größer als 船 🚢'", "größer als 船 🚢"),
                Arguments.of("'no \\n escapes'", "no \\n escapes"),
                Arguments.of("12", 12),
                Arguments.of("2147483647", Integer.MAX_VALUE),
                Arguments.of("-2147483648", Integer.MIN_VALUE),
                Arguments.of("12L", 12L),
                Arguments.of("12l", 12L),
                Arguments.of("9223372036854775807L", Long.MAX_VALUE),
                Arguments.of("1.5", 1.5),
                Arguments.of("1.5d", 1.5),
                Arguments.of("3D", 3.0),
                Arguments.of("2e3", 2000.0),
                Arguments.of(".5", 0.5),
                Arguments.of("1.25f", 1.25f),
                Arguments.of("3F", 3f),
                Arguments.of("123456789012345678BI", new BigInteger("123456789012345678")),
                Arguments.of("7bi", BigInteger.valueOf(7)),
                Arguments.of("true", true),
                Arguments.of("FALSE", false),
                Arguments.of("{d '2020-02-29'}", LocalDate.of(2020, 2, 29)),
                Arguments.of("{t '12:13:14'}", LocalTime.of(12, 13, 14)),
                Arguments.of("{ts '2020-02-29 12:13:14'}", LocalDateTime.of(2020, 2, 29, 12, 13, 14)),
                Arguments.of("org.cairnorm.conformance.language.Harbour.Flag.SOUTH", Flag.SOUTH),
                Arguments.of("org.cairnorm.conformance.language.Harbour.Grade.HIGH", Grade.HIGH),
                Arguments.of("Tanker", Harbour.Tanker.class));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void aLiteralIsItsValueInJava(String literal, Object value) {
        assertThat(value("select " + literal + " from Port p where p.id = 1")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50BD", "12.5bd", "1.25e1BD"})
    void aBigDecimalLiteralHasAllItsDigits(String literal) {
        assertThat((BigDecimal) value("select " + literal + " from Port p where p.id = 1"))
                .isEqualByComparingTo("12.5");
    }

    @Test
    void aFullyQualifiedConstantIsCompared() {
        assertThat(texts("select s.id from Ship s where s.flag = org.cairnorm.conformance.language.Harbour.Flag.SOUTH"))
                .containsExactly("2");
    }

    @Test
    void anIntegerThatIsTooLargeNeedsASuffix() {
        assertRefused("select 2147483648 from Port p")
                .withMessageContaining("CAIRN-3006: The number '2147483648' does not fit into int")
                .withMessageContaining("Append L for a long");
        assertRefused("select 9223372036854775808L from Port p").withMessageContaining("does not fit into long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12x", "1.2.3", "1.5L", "1.5BI", "0x1F", "017", "1e", "5LL"})
    void aNumberIsWrittenAsInJava(String number) {
        assertRefused("select " + number + " from Port p").withMessageContaining("(line 1, column 8)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{d '2020-2-30'}", "{d '2020-13-01'}", "{t '25:00:00'}", "{ts '2020-01-01'}"})
    void aDateOrTimeExists(String literal) {
        assertRefused("select " + literal + " from Port p").withMessageContaining("CAIRN-3014");
    }

    @Test
    void aTextLiteralIsClosed() {
        assertRefused("select 'open from Port p")
                .withMessageContaining("CAIRN-3003: The text literal that starts here has no closing");
    }
}
