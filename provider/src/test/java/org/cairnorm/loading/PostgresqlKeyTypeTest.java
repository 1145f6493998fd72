package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class PostgresqlKeyTypeTest extends KeyTypeSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
