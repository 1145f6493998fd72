package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class PostgresqlCreationTest extends CreationSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }

    @Override
    protected String dialectName() {
        return "postgresql";
    }
}
