package org.cairnorm.query;

import org.cairnorm.testing.TestDatabase;

class MariadbCriteriaTest extends CriteriaSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
