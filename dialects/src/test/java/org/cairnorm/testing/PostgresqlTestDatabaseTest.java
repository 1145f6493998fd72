package org.cairnorm.testing;

class PostgresqlTestDatabaseTest extends TestDatabaseSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
