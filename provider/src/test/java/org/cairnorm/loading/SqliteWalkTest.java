package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class SqliteWalkTest extends WalkSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
