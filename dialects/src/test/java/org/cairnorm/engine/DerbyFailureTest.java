package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class DerbyFailureTest extends FailureSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }

    @Override
    protected boolean repeatsValues() {
        return false;
    }
}
