package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class PostgresqlTimeoutTest extends TimeoutSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }

    @Override
    protected String endlessQuery() {
        return "select pg_sleep(60)";
    }
}
