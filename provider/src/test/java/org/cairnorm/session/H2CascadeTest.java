package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class H2CascadeTest extends CascadeSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
