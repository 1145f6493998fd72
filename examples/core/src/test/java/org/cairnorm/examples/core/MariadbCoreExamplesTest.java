package org.cairnorm.examples.core;

import org.cairnorm.testing.TestDatabase;

class MariadbCoreExamplesTest extends CoreExamplesSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
