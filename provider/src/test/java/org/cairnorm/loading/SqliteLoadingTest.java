package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class SqliteLoadingTest extends LoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
