package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class PostgresqlEntityStateTest extends EntityStateSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
