package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class PostgresqlTransactionTest extends TransactionSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
