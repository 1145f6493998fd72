package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class MariadbLockingTest extends LockingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
