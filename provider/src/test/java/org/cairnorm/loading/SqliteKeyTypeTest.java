package org.cairnorm.loading;

import org.cairnorm.testing.TestDatabase;

class SqliteKeyTypeTest extends KeyTypeSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
