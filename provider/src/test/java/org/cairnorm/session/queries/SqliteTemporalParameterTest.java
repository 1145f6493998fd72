package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class SqliteTemporalParameterTest extends TemporalParameterSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
