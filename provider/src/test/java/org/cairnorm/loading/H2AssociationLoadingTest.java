package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class H2AssociationLoadingTest extends AssociationLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
