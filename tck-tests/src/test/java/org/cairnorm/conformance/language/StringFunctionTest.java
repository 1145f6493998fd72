package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairnorm.dialect.DialectFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** String functions, concatenation and casts (JPA 3.2 §4.7.6, §4.7.7.1, §4.7.8). */
class StringFunctionTest extends HarbourTest {
    private Object of(String expression) {
        return value("select " + expression + " from Ship s where s.id = 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '"',
            value = {
                "concat('a', 'b') = ab",
                "concat('a', s.name, 'b', 'c', '') = aBisonbc",
                "'a' || s.name || 'b' = aBisonb",
                "substring(s.name, 1) = Bison",
                "substring(s.name, 3) = son",
                "substring(s.name, 2, 3) = iso",
                "substring(s.name, 5, 9) = n",
                "upper(s.name) = BISON",
                "lower(s.name) = bison",
                "left(s.name, 2) = Bi",
                "right(s.name, 3) = son",
                "left(s.name, 9) = Bison",
                "right(s.name, 9) = Bison",
                "trim('x' from 'xxaxx') = a",
                "trim(leading 'x' from 'xxaxx') = axx",
                "trim(trailing 'x' from 'xxaxx') = xxa",
                "trim(both 'x' from 'xxaxx') = a",
                "trim(upper('a')) = A"
            })
    void functionsReturnStrings(String call, String result) {
        assertThat(of(call)).isEqualTo(result);
    }

    @Test
    void replaceReplacesAllOccurrences() {
        if (!has(DialectFeature.REPLACE)) {
            assertThatThrownBy(() -> of("replace(s.name, 'i', 'oo')"))
                    .hasMessageContaining("has no way to replace parts of text ('replace')");
            return;
        }
        assertThat(of("replace(s.name, 'i', 'oo')")).isEqualTo("Booson");
        assertThat(of("replace('aXbXc', 'X', '')")).isEqualTo("abc");
        assertThat(of("replace('abc', 'X', 'y')")).isEqualTo("abc");
        assertThat(of("replace('abc', nullif('a', 'a'), 'y')")).isNull();
    }

    @Test
    void trimTakesBlanksAwayByDefault() {
        assertThat(of("trim('  a b  ')")).isEqualTo("a b");
        assertThat(of("trim(from '  a')")).isEqualTo("a");
        assertThat(of("trim(leading from '  a ')")).isEqualTo("a ");
        assertThat(of("trim(trailing from ' a  ')")).isEqualTo(" a");
        assertThat(of("trim(both from ' a ')")).isEqualTo("a");
    }

    @Test
    void theCharacterOfTrimMayBeAParameter() {
        assertThat(value("select trim(both :c from 'xax') from Port p where p.id = 1", "c", 'x'))
                .isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '"',
            value = {
                "length(s.name) = 5",
                "length('') = 0",
                "length('größe') = 5",
                "length('ab ') = 3",
                "locate('o', s.name) = 4",
                "locate('Bi', s.name) = 1",
                "locate('x', s.name) = 0",
                "locate('a', 'banana') = 2",
                "locate('a', 'banana', 3) = 4",
                "locate('a', 'banana', 4) = 4",
                "locate('a', 'banana', 7) = 0",
                "locate('na', 'banana', 4) = 5"
            })
    void functionsReturnIntegers(String call, int result) {
        assertThat(of(call)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concat(g.text, 'a')",
                "g.text || 'a'",
                "substring(g.text, 1)",
                "substring('abc', g.whole)",
                "trim(g.text)",
                "lower(g.text)",
                "upper(g.text)",
                "left(g.text, 1)",
                "right('a', g.whole)",
                "length(g.text)",
                "locate(g.text, 'a')",
                "locate('a', g.text)",
                "abs(g.whole)",
                "ceiling(g.wide)",
                "exp(g.wide)",
                "floor(g.wide)",
                "ln(g.wide)",
                "mod(g.whole, 2)",
                "power(g.wide, 2)",
                "power(2, g.whole)",
                "round(g.wide, 1)",
                "sign(g.whole)",
                "sqrt(g.wide)",
                "extract(year from g.day)",
                "cast(g.whole as string)",
                "cast(g.text as integer)"
            })
    void aFunctionOfNullIsNull(String call) {
        assertThat(value("select " + call + " from Gauge g where g.id = 3")).isNull();
        assertThat(texts("select g.id from Gauge g where g.id = 3 and (" + call + " = " + call + " or not " + call
                        + " = " + call + ")"))
                .isEmpty();
    }

    @Test
    void functionsStandInWhereHavingAndOrderBy() {
        assertThat(texts(
                        "select s.name, count(v) from Ship s left join s.voyages v where length(s.name) > 4 group by s.name"
                                + " having lower(s.name) <> 'bison' order by substring(s.name, 3)"))
                .containsExactly("Albatross 2", "Cormorant 1");
    }

    @Test
    void functionsAreNested() {
        assertThat(of("upper(substring(concat(s.name, trim(' x ')), length(s.name), 2))"))
                .isEqualTo("NX");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '"',
            value = {
                "cast(s.id as string) = 2",
                "cast(s.name as string) = Bison",
                "cast(12345678901L as string) = 12345678901",
                "cast(s.launched as string) = 2010-07-15",
                "cast(s.flag as string) = SOUTH",
                "cast(s.id + 1 as string) || '!' = 3!"
            })
    void aScalarIsCastToString(String cast, String result) {
        assertThat(of(cast)).isEqualTo(result);
    }

    @Test
    void aStringIsCastToEachNumber() {
        assertThat(of("cast('12' as integer)")).isEqualTo(12);
        assertThat(of("cast('-12345678901' as long)")).isEqualTo(-12345678901L);
        assertThat(of("cast('1.5' as float)")).isEqualTo(1.5f);
        assertThat(of("cast('2.25' as double)")).isEqualTo(2.25);
        assertThat(of("cast(concat('1', '2') as integer) + 1")).isEqualTo(13);
    }

    @Test
    void aCastStandsInAComparison() {
        assertThat(texts("select s.id from Ship s where cast('3' as integer) = s.id"))
                .containsExactly("3");
        assertThat(texts("select s.id from Ship s where cast(s.id as string) = '3'"))
                .containsExactly("3");
    }

    @Test
    void argumentsAreStrings() {
        assertRefused("select upper(s.tonnage) from Ship s")
                .withMessageContaining("CAIRN-3116: Function 'upper' takes text as argument 1, but 'Integer' is given");
        assertRefused("select concat(s.name, s.captain) from Ship s").withMessageContaining("CAIRN-3136");
        assertRefused("select substring(s.name, 'a') from Ship s")
                .withMessageContaining("CAIRN-3114: SUBSTRING needs a number, but this is String");
    }
}
