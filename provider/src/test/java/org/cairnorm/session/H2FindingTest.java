package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class H2FindingTest extends FindingSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
