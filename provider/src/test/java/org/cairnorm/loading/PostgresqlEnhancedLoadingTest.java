package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class PostgresqlEnhancedLoadingTest extends EnhancedLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
