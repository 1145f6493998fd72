package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class SqliteLockTest extends LockSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
