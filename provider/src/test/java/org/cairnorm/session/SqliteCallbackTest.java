package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class SqliteCallbackTest extends CallbackSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
