package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MysqlFailureTest extends FailureSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mysql();
    }
}
