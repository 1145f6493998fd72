package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class SqliteQueryFailureTest extends QueryFailureSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
