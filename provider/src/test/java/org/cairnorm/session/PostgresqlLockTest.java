package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class PostgresqlLockTest extends LockSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
