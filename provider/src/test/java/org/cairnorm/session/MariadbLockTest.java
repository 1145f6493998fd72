package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class MariadbLockTest extends LockSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
