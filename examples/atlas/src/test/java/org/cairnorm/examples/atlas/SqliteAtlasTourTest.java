package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class SqliteAtlasTourTest extends AtlasTourSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
