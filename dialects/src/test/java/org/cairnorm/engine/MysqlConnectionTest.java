package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MysqlConnectionTest extends ConnectionSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mysql();
    }
}
