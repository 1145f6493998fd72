package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class DerbyEnhancedLoadingTest extends EnhancedLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
