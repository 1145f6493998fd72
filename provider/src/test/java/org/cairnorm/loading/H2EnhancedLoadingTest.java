package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class H2EnhancedLoadingTest extends EnhancedLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
