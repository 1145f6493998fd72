package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class PostgresqlConnectionTest extends ConnectionSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
