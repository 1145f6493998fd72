package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class SqliteNamedQueryTest extends NamedQuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
