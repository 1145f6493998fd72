package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class DerbyQueryFailureTest extends QueryFailureSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
