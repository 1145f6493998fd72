package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class DerbyMergeTest extends MergeSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
