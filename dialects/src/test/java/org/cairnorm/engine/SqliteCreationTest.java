package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class SqliteCreationTest extends CreationSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }

    @Override
    protected String dialectName() {
        return "sqlite";
    }
}
