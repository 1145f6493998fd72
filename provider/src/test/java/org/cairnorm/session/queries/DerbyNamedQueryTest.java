package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class DerbyNamedQueryTest extends NamedQuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
