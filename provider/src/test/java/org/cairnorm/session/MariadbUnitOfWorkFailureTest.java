package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class MariadbUnitOfWorkFailureTest extends UnitOfWorkFailureSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
