package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class DerbyCompositeKeyTest extends CompositeKeySuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
