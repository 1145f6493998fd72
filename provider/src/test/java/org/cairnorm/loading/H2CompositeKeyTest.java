package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class H2CompositeKeyTest extends CompositeKeySuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
