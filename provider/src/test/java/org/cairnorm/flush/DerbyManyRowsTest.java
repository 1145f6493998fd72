package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class DerbyManyRowsTest extends ManyRowsSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
