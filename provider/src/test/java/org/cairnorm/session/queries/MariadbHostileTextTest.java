package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class MariadbHostileTextTest extends HostileTextSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
