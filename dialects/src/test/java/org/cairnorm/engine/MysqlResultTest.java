package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MysqlResultTest extends ResultSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mysql();
    }
}
