package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class SqliteCompositeKeyTest extends CompositeKeySuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
