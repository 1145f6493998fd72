package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class SqliteHostileTextTest extends HostileTextSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
