package org.cairnorm.testing;

class MysqlTestDatabaseTest extends TestDatabaseSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mysql();
    }
}
