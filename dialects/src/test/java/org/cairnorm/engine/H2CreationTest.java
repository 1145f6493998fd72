package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class H2CreationTest extends CreationSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }

    @Override
    protected String dialectName() {
        return "h2";
    }
}
