package org.cairnorm.testing;

class MariadbTestDatabaseTest extends TestDatabaseSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
