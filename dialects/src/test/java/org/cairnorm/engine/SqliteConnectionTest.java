package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class SqliteConnectionTest extends ConnectionSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
