package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class PostgresqlFailureTest extends FailureSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
