package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class PostgresqlResultTest extends ResultSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
