package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class H2ChangesTest extends ChangesSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
