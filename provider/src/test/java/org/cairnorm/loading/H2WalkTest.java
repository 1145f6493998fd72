package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class H2WalkTest extends WalkSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
