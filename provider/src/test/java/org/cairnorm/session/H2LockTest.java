package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class H2LockTest extends LockSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
