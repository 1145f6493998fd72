package org.cairnorm.query;

import org.cairnorm.testing.TestDatabase;

class H2CriteriaTest extends CriteriaSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
