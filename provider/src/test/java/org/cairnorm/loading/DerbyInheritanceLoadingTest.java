package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class DerbyInheritanceLoadingTest extends InheritanceLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
