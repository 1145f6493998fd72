package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class MariadbAssociationLoadingTest extends AssociationLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
