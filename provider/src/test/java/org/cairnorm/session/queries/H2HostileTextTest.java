package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class H2HostileTextTest extends HostileTextSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
