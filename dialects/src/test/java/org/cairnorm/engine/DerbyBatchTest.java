package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class DerbyBatchTest extends BatchSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
