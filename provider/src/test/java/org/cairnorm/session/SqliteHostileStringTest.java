package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class SqliteHostileStringTest extends HostileStringSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
