package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class MariadbStatementCountTest extends StatementCountSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
