package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class SqliteManyRowsTest extends ManyRowsSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
