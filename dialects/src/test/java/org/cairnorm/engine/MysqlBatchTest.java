package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MysqlBatchTest extends BatchSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mysql();
    }
}
