package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class MariadbCascadeTest extends CascadeSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
