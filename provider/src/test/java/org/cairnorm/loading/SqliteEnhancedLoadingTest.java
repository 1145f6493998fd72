package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class SqliteEnhancedLoadingTest extends EnhancedLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
