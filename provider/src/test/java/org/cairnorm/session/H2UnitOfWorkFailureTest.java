package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class H2UnitOfWorkFailureTest extends UnitOfWorkFailureSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
