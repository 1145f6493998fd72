package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class MariadbCompositeKeyTest extends CompositeKeySuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
