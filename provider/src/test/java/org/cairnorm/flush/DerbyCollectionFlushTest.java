package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class DerbyCollectionFlushTest extends CollectionFlushSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
