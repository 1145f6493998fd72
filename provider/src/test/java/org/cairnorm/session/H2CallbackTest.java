package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class H2CallbackTest extends CallbackSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
