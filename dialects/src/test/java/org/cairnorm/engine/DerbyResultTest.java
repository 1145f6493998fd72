package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class DerbyResultTest extends ResultSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
