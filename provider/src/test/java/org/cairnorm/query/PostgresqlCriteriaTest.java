package org.cairnorm.query;

import org.cairnorm.testing.TestDatabase;

class PostgresqlCriteriaTest extends CriteriaSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
