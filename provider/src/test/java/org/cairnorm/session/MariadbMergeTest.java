package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class MariadbMergeTest extends MergeSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
