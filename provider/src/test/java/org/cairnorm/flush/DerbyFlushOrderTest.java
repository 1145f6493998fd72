package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class DerbyFlushOrderTest extends FlushOrderSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
