package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class H2QueryFailureTest extends QueryFailureSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
