package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.cairnorm.dialect.DialectException;
import org.cairnorm.dialect.Dialects;
import org.junit.jupiter.api.Test;

class EngineCreationTest {

    @Test
    void saysWhichDriverIsMissing() {
        assertThatThrownBy(() -> Engine.create("jdbc:nowhere://h/db?password=canary"))
                .isInstanceOf(CannotConnectException.class)
                .hasMessage("No JDBC driver on the class path takes the URL \"jdbc:nowhere://h/db?password=***\"."
                        + " Add the driver of \"jdbc:nowhere\", or correct the URL.");
    }

    @Test
    void saysWhyItCannotConnectAndShowsNoPassword() {
        CannotConnectException failure = catchThrowableOfType(
                CannotConnectException.class,
                () -> Engine.create("jdbc:postgresql://127.0.0.1:1/db?password=canary", "u", "canary"));
        assertThat(failure).hasMessageStartingWith("Cannot connect to jdbc:postgresql://127.0.0.1:1/db?password=***: ");
        assertThat(failure.sqlState()).startsWith("08");
        for (Throwable link = failure; link != null; link = link.getCause()) {
            assertThat(link.toString()).doesNotContain("canary");
        }
    }

    @Test
    void tellsAnUnknownDatabaseFromOneThatCannotBeReached() {
        assertThatThrownBy(() -> Engine.create(
                        "jdbc:h2:mem:unknown", null, null, EngineOptions.DEFAULT, new Dialects(List.of())))
                .isInstanceOf(DialectException.class)
                .hasMessageContaining("There is no dialect for the database 'H2");
    }

    @Test
    void keepsADatabaseInMemoryThatEachConnectionWouldHaveForItself() {
        try (Engine engine = Engine.create("jdbc:sqlite::memory:")) {
            try (EngineConnection connection = engine.connect()) {
                connection.run("create table t (a integer)");
            }
            try (EngineConnection connection = engine.connect()) {
                connection.run("insert into t values (1)");
            }
        }
    }

    @Test
    void showsNeitherUserNorPassword() {
        try (Engine engine = Engine.create("jdbc:h2:mem:shown;PASSWORD=canary", "sa", null)) {
            assertThat(engine).asString().doesNotContain("canary").contains("jdbc:h2:mem:shown");
        }
    }
}
