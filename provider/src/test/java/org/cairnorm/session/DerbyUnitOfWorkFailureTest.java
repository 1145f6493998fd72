package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class DerbyUnitOfWorkFailureTest extends UnitOfWorkFailureSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
