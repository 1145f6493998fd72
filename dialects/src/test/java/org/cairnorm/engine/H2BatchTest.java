package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class H2BatchTest extends BatchSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
