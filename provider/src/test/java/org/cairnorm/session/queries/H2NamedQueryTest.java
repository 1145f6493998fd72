package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class H2NamedQueryTest extends NamedQuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
