package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MysqlCreationTest extends CreationSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mysql();
    }

    @Override
    protected String dialectName() {
        return "mysql";
    }
}
