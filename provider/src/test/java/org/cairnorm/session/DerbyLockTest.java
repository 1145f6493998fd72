package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class DerbyLockTest extends LockSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
