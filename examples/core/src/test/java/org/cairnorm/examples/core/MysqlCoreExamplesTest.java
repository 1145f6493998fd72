package org.cairnorm.examples.core;

import org.cairnorm.testing.TestDatabase;

class MysqlCoreExamplesTest extends CoreExamplesSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mysql();
    }
}
