package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class H2EntityStateTest extends EntityStateSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
