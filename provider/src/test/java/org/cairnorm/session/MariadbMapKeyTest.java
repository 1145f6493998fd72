package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class MariadbMapKeyTest extends MapKeySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
