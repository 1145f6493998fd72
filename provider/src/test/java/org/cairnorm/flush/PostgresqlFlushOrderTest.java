package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class PostgresqlFlushOrderTest extends FlushOrderSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
