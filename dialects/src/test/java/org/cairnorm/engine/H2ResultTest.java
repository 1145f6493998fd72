package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class H2ResultTest extends ResultSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
