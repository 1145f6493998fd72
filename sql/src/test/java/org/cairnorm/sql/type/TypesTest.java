package org.cairnorm.sql.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypesTest {

    @Test
    void primitivesHaveTheTypeOfTheirWrapper() {
        assertThat(Types.of(int.class)).isSameAs(Types.INTEGER);
        assertThat(Types.of(char.class)).isSameAs(Types.CHARACTER);
    }

    @Test
    void enumerationsAreStoredByOrdinalUnlessSaidOtherwise() {
        assertThat(Types.of(DayOfWeek.class)).isEqualTo(Types.enumOrdinal(DayOfWeek.class));
        assertThat(Types.of(DayOfWeek.class).sqlType().kind()).isEqualTo(SqlType.Kind.SMALLINT);
    }

    @Test
    void refusesAClassWithoutDefault() {
        assertThatThrownBy(() -> Types.of(List.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'java.util.List' has no default data type");
    }

    @Test
    void namesAStoredConstantThatIsNotThere() {
        Conversion<DayOfWeek, ?> byOrdinal = Types.enumOrdinal(DayOfWeek.class).conversion();
        assertThatThrownBy(() -> restore(byOrdinal, 9))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The stored ordinal 9 is outside enum 'java.time.DayOfWeek', which has 7 constants");
        Conversion<DayOfWeek, ?> byName = Types.enumName(DayOfWeek.class).conversion();
        assertThatThrownBy(() -> restore(byName, "Caturday"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'Caturday' is not a constant of enum 'java.time.DayOfWeek'");
    }

    @SuppressWarnings("unchecked")
    private static Object restore(Conversion<?, ?> conversion, Object stored) {
        return ((Conversion<Object, Object>) conversion).fromStored(stored);
    }

    @Test
    void numbersAreWidenedAsInJava() {
        assertThat(Types.promote(Types.SHORT, Types.BYTE)).isEqualTo(Types.INTEGER);
        assertThat(Types.promote(Types.INTEGER, Types.LONG)).isEqualTo(Types.LONG);
        assertThat(Types.promote(Types.decimal(5, 2), Types.LONG)).isEqualTo(Types.BIG_DECIMAL);
        assertThat(Types.promote(Types.decimal(5, 2), Types.DOUBLE)).isEqualTo(Types.DOUBLE);
        assertThat(Types.promote(Types.UNKNOWN, Types.LONG)).isEqualTo(Types.LONG);
    }

    @Test
    void typesAreValues() {
        assertThat(Types.string(20)).isEqualTo(Types.string(20)).isNotEqualTo(Types.string(21));
        assertThat(Types.enumName(DayOfWeek.class)).isEqualTo(Types.enumName(DayOfWeek.class));
        assertThat(DataType.of(BigDecimal.class, SqlType.decimal(10, 2))).isEqualTo(Types.decimal(10, 2));
        assertThat(SqlType.decimal(10, 2)).hasToString("decimal(10,2)");
    }
}
