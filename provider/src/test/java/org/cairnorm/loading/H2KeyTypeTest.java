package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class H2KeyTypeTest extends KeyTypeSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
