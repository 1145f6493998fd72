package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class PostgresqlQueryTimeoutTest extends QueryTimeoutSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }

    @Override
    protected String endlessQuery() {
        return "select pg_sleep(60)";
    }
}
