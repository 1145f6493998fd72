package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class PostgresqlTemporalParameterTest extends TemporalParameterSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
