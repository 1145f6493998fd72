package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class PostgresqlCallbackTest extends CallbackSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
