package org.cairnorm.examples.core;

import org.cairnorm.testing.TestDatabase;

class SqliteCoreExamplesTest extends CoreExamplesSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
