package org.cairnorm.dialect.sqlite;

import org.cairnorm.dialect.compliance.DialectComplianceSuite;
import org.cairnorm.testing.TestDatabase;

class SqliteDialectTest extends DialectComplianceSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }

    @Override
    protected String lockTimeout() {
        return "pragma busy_timeout = 200";
    }
}
