package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class SqliteLockingTest extends LockingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
