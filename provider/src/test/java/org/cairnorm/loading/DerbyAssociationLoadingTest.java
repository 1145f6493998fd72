package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class DerbyAssociationLoadingTest extends AssociationLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
