package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class PostgresqlMapKeyTest extends MapKeySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
