package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class DerbyMapKeyTest extends MapKeySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
