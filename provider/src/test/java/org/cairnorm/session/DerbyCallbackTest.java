package org.cairnorm.session;

import org.cairnorm.testing.TestDatabase;

class DerbyCallbackTest extends CallbackSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
