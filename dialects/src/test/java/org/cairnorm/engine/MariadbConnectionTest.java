package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MariadbConnectionTest extends ConnectionSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
