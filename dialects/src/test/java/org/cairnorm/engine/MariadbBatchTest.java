package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MariadbBatchTest extends BatchSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
