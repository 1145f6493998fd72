package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class MariadbAtlasTourTest extends AtlasTourSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
