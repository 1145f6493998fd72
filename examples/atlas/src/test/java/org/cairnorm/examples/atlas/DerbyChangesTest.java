package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class DerbyChangesTest extends ChangesSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
