package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class SqliteTransactionTest extends TransactionSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
