package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class PostgresqlChangesTest extends ChangesSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
