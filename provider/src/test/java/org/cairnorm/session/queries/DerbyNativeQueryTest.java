package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class DerbyNativeQueryTest extends NativeQuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
