package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.PersistenceException;
import java.util.List;
import org.cairnorm.testing.TestDatabase;
import org.cairnorm.testing.orm.TestUnit;

/** What must not be: the unit does not start, and the message names the place. No property of a database takes part in it. */
final class Refusal {
    private Refusal() {}

    static void refused(Class<?> type, String... named) {
        refused(List.of(type), named);
    }

    static void refused(List<Class<?>> classes, String... named) {
        Throwable thrown = catchThrowable(() -> TestUnit.start(TestDatabase.h2(), classes.toArray(Class<?>[]::new))
                .close());
        assertThat(thrown)
                .isInstanceOf(PersistenceException.class)
                .message()
                .startsWith("CAIRN-2")
                .contains(named)
                .endsWith(".");
    }
}
