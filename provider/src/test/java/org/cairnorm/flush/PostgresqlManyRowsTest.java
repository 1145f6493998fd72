package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class PostgresqlManyRowsTest extends ManyRowsSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
