package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class H2FlushOrderTest extends FlushOrderSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
