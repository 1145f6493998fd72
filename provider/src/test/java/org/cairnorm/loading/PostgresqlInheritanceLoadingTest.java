package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class PostgresqlInheritanceLoadingTest extends InheritanceLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
