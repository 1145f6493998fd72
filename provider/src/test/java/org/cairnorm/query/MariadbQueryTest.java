package org.cairnorm.query;

import org.cairnorm.testing.TestDatabase;

class MariadbQueryTest extends QuerySuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
