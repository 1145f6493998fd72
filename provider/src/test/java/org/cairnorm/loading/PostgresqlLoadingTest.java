package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class PostgresqlLoadingTest extends LoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
