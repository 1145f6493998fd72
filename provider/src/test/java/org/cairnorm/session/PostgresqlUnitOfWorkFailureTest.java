package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class PostgresqlUnitOfWorkFailureTest extends UnitOfWorkFailureSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
