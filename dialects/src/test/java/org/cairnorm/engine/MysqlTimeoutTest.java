package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MysqlTimeoutTest extends TimeoutSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mysql();
    }

    @Override
    protected String endlessQuery() {
        return "select sleep(60)";
    }
}
