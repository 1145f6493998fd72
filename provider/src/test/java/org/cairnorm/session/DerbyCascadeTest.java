package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class DerbyCascadeTest extends CascadeSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
