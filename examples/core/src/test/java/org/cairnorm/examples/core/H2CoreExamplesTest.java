package org.cairnorm.examples.core;

import org.cairnorm.testing.TestDatabase;

class H2CoreExamplesTest extends CoreExamplesSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
