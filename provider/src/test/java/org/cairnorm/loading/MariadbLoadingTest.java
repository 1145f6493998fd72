package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class MariadbLoadingTest extends LoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
