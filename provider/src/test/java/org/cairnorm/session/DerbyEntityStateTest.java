package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class DerbyEntityStateTest extends EntityStateSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
