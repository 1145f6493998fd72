package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class H2InheritanceLoadingTest extends InheritanceLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
