package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class MariadbQueryTest extends QuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
