package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class PostgresqlQueryFailureTest extends QueryFailureSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
