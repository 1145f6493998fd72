package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class PostgresqlQueryTest extends QuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
