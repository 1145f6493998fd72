package org.cairnorm.session.queries;

import org.cairnorm.testing.TestDatabase;

class MariadbTemporalParameterTest extends TemporalParameterSuite {
    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
