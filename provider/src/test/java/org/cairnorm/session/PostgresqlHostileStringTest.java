package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class PostgresqlHostileStringTest extends HostileStringSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
