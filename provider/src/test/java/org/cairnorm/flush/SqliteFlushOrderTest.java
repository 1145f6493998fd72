package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class SqliteFlushOrderTest extends FlushOrderSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
