package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class DerbyKeyTypeTest extends KeyTypeSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
