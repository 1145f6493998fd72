package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MariadbResultTest extends ResultSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
