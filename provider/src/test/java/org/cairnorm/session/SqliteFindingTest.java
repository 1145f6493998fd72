package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class SqliteFindingTest extends FindingSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
