package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class H2ManyRowsTest extends ManyRowsSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
