package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class MariadbEnhancedLoadingTest extends EnhancedLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
