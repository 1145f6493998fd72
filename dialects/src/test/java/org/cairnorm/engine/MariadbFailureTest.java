package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MariadbFailureTest extends FailureSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
