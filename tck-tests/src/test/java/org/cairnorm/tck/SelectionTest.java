package org.cairnorm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final List<String> CLASSES =
            List.of("core.query.language.Client1", "core.query.language.Client10", "core.queryother.Client");

    @Test
    void anEmptyOneIsEverything() {
        assertThat(Selection.parse("").of(CLASSES)).isEqualTo(CLASSES);
        assertThat(Selection.parse(" ").isEverything()).isTrue();
    }

    @Test
    void aPackageMeansItsClassesAndThoseBelow() {
        assertThat(Selection.parse("core.query").of(CLASSES))
                .containsExactly("core.query.language.Client1", "core.query.language.Client10");
    }

    @Test
    void aClassMeansItselfAlone() {
        assertThat(Selection.parse("core.query.language.Client1").of(CLASSES))
                .containsExactly("core.query.language.Client1");
    }

    @Test
    void aTestIsNamedBehindItsClass() {
        assertThat(Selection.parse("core.queryother.Client#name").of(CLASSES))
                .containsExactly("core.queryother.Client#name");
    }

    @Test
    void takesSeveralNamesAndFullOnes() {
        assertThat(Selection.parse("core.queryother, ee.jakarta.tck.persistence.core.query.language.Client1")
                        .of(CLASSES))
                .containsExactly("core.queryother.Client", "core.query.language.Client1");
    }

    @Test
    void refusesANameThatMeansNothing() {
        assertThatThrownBy(() -> Selection.parse("core.qery").of(CLASSES))
                .isInstanceOf(TckException.class)
                .hasMessage("The TCK has no tests in 'core.qery'. Write a package, a class or a test: core.query,"
                        + " core.query.language.Client1, core.query.language.Client1#name.");
    }
}
