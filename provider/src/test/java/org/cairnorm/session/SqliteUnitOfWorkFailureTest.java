package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class SqliteUnitOfWorkFailureTest extends UnitOfWorkFailureSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
