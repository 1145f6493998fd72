package org.cairnorm.examples.core;

import org.cairnorm.testing.TestDatabase;

class DerbyCoreExamplesTest extends CoreExamplesSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
