package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class SqliteFailureTest extends FailureSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }

    @Override
    protected boolean repeatsValues() {
        return false;
    }
}
