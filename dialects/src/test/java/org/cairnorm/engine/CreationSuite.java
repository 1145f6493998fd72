package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** How an engine finds its database and its dialect. */
abstract class CreationSuite {

    protected abstract TestDatabase database();

    protected abstract String dialectName();

    @Test
    void findsTheDialectFromTheConnection() {
        try (Engine engine =
                Engine.create(database().url(), database().user(), database().password())) {
            assertThat(engine.dialect().name()).isEqualTo(dialectName());
        }
    }

    @Test
    void takesADialectByNameWithoutConnecting() {
        EngineOptions options = EngineOptions.DEFAULT.withDialectName(dialectName());
        try (Engine engine = Engine.create(unreachable(), options)) {
            assertThat(engine.dialect().name()).isEqualTo(dialectName());
        }
    }

    @Test
    void takesADialectItIsGiven() {
        Dialect dialect;
        try (Engine engine = Engine.create(database().dataSource())) {
            dialect = engine.dialect();
        }
        try (Engine engine = Engine.create(unreachable(), EngineOptions.DEFAULT.withDialect(dialect))) {
            assertThat(engine.dialect()).isSameAs(dialect);
        }
    }

    private static DataSource unreachable() {
        return (DataSource) Proxy.newProxyInstance(
                CreationSuite.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("unreachable", "08001");
                });
    }
}
