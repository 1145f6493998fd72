package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class PostgresqlNamedQueryTest extends NamedQuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
