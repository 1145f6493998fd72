package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class DerbyQueryTest extends QuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
