package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class H2ConnectionTest extends ConnectionSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
