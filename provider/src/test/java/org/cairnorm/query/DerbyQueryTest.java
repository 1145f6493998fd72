package org.cairnorm.query;

import org.cairnorm.testing.TestDatabase;

class DerbyQueryTest extends QuerySuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
