package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class MariadbHostileStringTest extends HostileStringSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
