package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MariadbCreationTest extends CreationSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }

    @Override
    protected String dialectName() {
        return "mariadb";
    }
}
