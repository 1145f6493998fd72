package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class MariadbQueryTimeoutTest extends QueryTimeoutSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }

    @Override
    protected String endlessQuery() {
        return "select sleep(60)";
    }
}
