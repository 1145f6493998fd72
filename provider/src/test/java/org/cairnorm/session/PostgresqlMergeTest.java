package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class PostgresqlMergeTest extends MergeSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
