package org.cairnorm.query;

import org.cairnorm.testing.TestDatabase;

class DerbyCriteriaTest extends CriteriaSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
