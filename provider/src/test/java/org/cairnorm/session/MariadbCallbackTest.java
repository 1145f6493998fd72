package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class MariadbCallbackTest extends CallbackSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
