package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class MariadbNamedQueryTest extends NamedQuerySuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
