package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class MariadbInheritanceLoadingTest extends InheritanceLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
