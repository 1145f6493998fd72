package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class SqliteEntityStateTest extends EntityStateSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
