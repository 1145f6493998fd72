package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class H2HostileStringTest extends HostileStringSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
