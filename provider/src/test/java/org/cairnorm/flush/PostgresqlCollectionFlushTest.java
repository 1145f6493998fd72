package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class PostgresqlCollectionFlushTest extends CollectionFlushSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
