package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class MariadbLostConnectionTest extends LostConnectionSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }

    @Override
    protected String ownSession() {
        return "select connection_id()";
    }

    @Override
    protected String end(long session) {
        return "kill " + session;
    }
}
