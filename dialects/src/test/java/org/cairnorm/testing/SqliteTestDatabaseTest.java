package org.cairnorm.testing;

class SqliteTestDatabaseTest extends TestDatabaseSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
