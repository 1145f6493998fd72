package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class H2LockingTest extends LockingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
