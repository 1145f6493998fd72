package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class DerbyTransactionTest extends TransactionSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
