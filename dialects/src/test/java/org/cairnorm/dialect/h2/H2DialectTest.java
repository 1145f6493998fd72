package org.cairnorm.dialect.h2;

import org.cairnorm.dialect.compliance.DialectComplianceSuite;
import org.cairnorm.testing.TestDatabase;

class H2DialectTest extends DialectComplianceSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }

    @Override
    protected String lockTimeout() {
        return "set lock_timeout 200";
    }
}
