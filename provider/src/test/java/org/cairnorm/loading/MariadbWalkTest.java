package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class MariadbWalkTest extends WalkSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
