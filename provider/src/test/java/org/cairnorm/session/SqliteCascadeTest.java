package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class SqliteCascadeTest extends CascadeSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
