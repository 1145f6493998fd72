package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class SqliteMergeTest extends MergeSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
