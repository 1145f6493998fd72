package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class DerbyLoadingTest extends LoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
