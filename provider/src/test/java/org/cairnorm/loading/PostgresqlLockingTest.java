package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class PostgresqlLockingTest extends LockingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
