package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A query that takes too long is cancelled by the database. */
abstract class TimeoutSuite {

    protected abstract TestDatabase database();

    /** Takes longer than anybody waits. */
    protected abstract String endlessQuery();

    @Test
    void saysThatAQueryWasCancelled() {
        try (Engine engine = Engine.create(database().dataSource());
                Transaction transaction = engine.begin()) {
            DatabaseException failure = catchThrowableOfType(DatabaseException.class, () -> {
                try (Rows rows = transaction.query(
                        SqlText.of(endlessQuery()), Binder.NONE, QueryOptions.DEFAULT.withTimeoutMillis(200))) {
                    rows.next();
                }
            });
            assertThat(failure.kind()).isEqualTo(ErrorKind.CANCELLED);
        }
    }
}
