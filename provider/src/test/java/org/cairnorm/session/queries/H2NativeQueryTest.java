package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class H2NativeQueryTest extends NativeQuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
