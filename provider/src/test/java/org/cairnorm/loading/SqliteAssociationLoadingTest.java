package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class SqliteAssociationLoadingTest extends AssociationLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
