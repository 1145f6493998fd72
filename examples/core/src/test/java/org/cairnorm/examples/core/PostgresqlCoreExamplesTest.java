package org.cairnorm.examples.core;

import org.cairnorm.testing.TestDatabase;

class PostgresqlCoreExamplesTest extends CoreExamplesSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
