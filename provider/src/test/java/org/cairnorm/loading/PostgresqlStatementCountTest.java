package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class PostgresqlStatementCountTest extends StatementCountSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
