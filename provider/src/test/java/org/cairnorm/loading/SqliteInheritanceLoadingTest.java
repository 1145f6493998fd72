package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class SqliteInheritanceLoadingTest extends InheritanceLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
