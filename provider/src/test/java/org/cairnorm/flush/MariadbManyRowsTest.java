package org.cairnorm.flush;

import org.cairnorm.testing.TestDatabase;

class MariadbManyRowsTest extends ManyRowsSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
