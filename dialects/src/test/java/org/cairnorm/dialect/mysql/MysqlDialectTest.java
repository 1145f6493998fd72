package org.cairnorm.dialect.mysql;

import org.cairnorm.dialect.compliance.DialectComplianceSuite;
import org.cairnorm.testing.TestDatabase;

class MysqlDialectTest extends DialectComplianceSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mysql();
    }

    @Override
    protected String lockTimeout() {
        return "set innodb_lock_wait_timeout = 1";
    }
}
