package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class PostgresqlBatchTest extends BatchSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
