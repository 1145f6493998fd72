package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class H2AtlasTourTest extends AtlasTourSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
