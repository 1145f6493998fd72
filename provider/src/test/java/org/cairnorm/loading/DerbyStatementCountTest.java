package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class DerbyStatementCountTest extends StatementCountSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
