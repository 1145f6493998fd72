package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class PostgresqlHostileTextTest extends HostileTextSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
