package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class SqliteNativeQueryTest extends NativeQuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
