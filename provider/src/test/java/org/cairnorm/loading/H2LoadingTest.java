package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class H2LoadingTest extends LoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
