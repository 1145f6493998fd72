package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class SqliteStatementCountTest extends StatementCountSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
