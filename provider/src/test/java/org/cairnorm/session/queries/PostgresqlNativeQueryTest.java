package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class PostgresqlNativeQueryTest extends NativeQuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
