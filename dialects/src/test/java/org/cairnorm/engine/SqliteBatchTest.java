package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class SqliteBatchTest extends BatchSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
