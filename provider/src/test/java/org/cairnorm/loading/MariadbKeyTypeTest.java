package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class MariadbKeyTypeTest extends KeyTypeSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
