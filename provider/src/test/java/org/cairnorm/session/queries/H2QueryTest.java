package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class H2QueryTest extends QuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
