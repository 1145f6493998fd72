package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class MariadbFlushOrderTest extends FlushOrderSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
