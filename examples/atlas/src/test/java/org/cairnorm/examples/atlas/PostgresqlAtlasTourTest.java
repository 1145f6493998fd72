package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class PostgresqlAtlasTourTest extends AtlasTourSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
