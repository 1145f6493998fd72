package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class DerbyCreationTest extends CreationSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }

    @Override
    protected String dialectName() {
        return "derby";
    }
}
