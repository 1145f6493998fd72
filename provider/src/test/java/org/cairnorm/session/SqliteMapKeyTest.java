package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class SqliteMapKeyTest extends MapKeySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
