package org.cairnorm.query;

import org.cairnorm.testing.TestDatabase;

class SqliteCriteriaTest extends CriteriaSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
