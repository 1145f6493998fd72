package org.cairnorm.examples.atlas;

import org.cairnorm.testing.TestDatabase;

class SqliteChangesTest extends ChangesSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }
}
