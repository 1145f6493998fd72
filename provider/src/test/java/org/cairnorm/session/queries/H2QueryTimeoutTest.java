package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class H2QueryTimeoutTest extends QueryTimeoutSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }

    @Override
    protected String endlessQuery() {
        return "select count(*) from system_range(1, 100000000000) where x % 7 = 8";
    }
}
