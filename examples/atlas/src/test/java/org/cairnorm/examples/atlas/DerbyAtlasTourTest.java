package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class DerbyAtlasTourTest extends AtlasTourSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
