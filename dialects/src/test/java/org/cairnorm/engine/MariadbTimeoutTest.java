package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MariadbTimeoutTest extends TimeoutSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }

    @Override
    protected String endlessQuery() {
        return "select sleep(60)";
    }
}
