package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class DerbyTemporalParameterTest extends TemporalParameterSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
