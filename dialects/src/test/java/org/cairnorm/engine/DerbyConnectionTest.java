package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class DerbyConnectionTest extends ConnectionSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
