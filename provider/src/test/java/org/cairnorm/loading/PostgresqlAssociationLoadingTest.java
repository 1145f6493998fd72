package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class PostgresqlAssociationLoadingTest extends AssociationLoadingSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
