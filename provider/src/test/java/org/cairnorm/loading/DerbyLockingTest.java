package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class DerbyLockingTest extends LockingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
