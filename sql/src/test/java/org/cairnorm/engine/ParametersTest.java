package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void holdsNullAsAValue() {
        assertThat(Parameters.of("a", null).value("a")).isNull();
    }

    @Test
    void namesTheSlotWithoutAValue() {
        assertThatThrownBy(() -> Parameters.of("a", 1).value("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The statement has a slot \"b\" but no value was given for it; values were given for [a]");
    }

    @Test
    void showsNoValues() {
        assertThat(Parameters.of("a", "canary")).hasToString("Parameters[a]");
    }
}
