package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class DerbyHostileStringTest extends HostileStringSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
