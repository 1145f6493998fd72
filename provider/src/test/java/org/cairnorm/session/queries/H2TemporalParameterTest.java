package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class H2TemporalParameterTest extends TemporalParameterSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
