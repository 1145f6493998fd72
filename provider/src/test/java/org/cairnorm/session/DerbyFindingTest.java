package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class DerbyFindingTest extends FindingSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
