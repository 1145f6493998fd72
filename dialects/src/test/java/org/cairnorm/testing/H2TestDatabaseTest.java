package org.cairnorm.testing;

class H2TestDatabaseTest extends TestDatabaseSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
