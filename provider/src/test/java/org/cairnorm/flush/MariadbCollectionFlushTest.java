package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class MariadbCollectionFlushTest extends CollectionFlushSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
