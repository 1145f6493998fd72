package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class MariadbTransactionTest extends TransactionSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
