package org.cairnorm.dialect.derby;

import org.cairnorm.dialect.compliance.DialectComplianceSuite;
import org.cairnorm.testing.TestDatabase;

class DerbyDialectTest extends DialectComplianceSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }

    /** A connection has none of its own; the database has it from its fixture, where a deadlock must be found before it. */
    @Override
    protected String lockTimeout() {
        return "call syscs_util.syscs_set_database_property('derby.locks.waitTimeout', '2')";
    }
}
