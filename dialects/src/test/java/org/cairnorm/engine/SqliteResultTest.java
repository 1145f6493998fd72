package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class SqliteResultTest extends ResultSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
