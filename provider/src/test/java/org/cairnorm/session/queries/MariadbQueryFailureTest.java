package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class MariadbQueryFailureTest extends QueryFailureSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
