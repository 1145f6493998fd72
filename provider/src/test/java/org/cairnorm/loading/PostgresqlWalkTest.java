package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class PostgresqlWalkTest extends WalkSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
