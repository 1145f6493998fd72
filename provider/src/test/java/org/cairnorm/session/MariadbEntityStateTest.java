package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class MariadbEntityStateTest extends EntityStateSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
