package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class H2TransactionTest extends TransactionSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
