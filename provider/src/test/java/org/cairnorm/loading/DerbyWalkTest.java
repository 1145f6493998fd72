package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class DerbyWalkTest extends WalkSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
