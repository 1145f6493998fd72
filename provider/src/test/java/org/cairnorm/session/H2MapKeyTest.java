package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class H2MapKeyTest extends MapKeySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
