package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class PostgresqlFindingTest extends FindingSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
