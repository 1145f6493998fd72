package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class MariadbChangesTest extends ChangesSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
