package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class PostgresqlCascadeTest extends CascadeSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
