package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class MariadbNativeQueryTest extends NativeQuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
