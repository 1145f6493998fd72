package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class PostgresqlCompositeKeyTest extends CompositeKeySuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
