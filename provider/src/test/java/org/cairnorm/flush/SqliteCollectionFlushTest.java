package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class SqliteCollectionFlushTest extends CollectionFlushSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
