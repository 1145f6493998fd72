package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class H2CollectionFlushTest extends CollectionFlushSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
