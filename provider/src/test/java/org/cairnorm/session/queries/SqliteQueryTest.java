package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class SqliteQueryTest extends QuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
