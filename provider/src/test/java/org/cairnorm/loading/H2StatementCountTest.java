package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class H2StatementCountTest extends StatementCountSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
