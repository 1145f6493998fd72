package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class H2MergeTest extends MergeSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
