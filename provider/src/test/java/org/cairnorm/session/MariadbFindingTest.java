package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class MariadbFindingTest extends FindingSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
