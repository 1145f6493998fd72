package org.cairnorm.testing;

class DerbyTestDatabaseTest extends TestDatabaseSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
