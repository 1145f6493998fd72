package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class H2FailureTest extends FailureSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
