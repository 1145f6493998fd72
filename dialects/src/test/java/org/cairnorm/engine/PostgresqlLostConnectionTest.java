package org.cairnorm.engine;

import org.cairnorm.testing.TestDatabase;

class PostgresqlLostConnectionTest extends LostConnectionSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }

    @Override
    protected String ownSession() {
        return "select pg_backend_pid()";
    }

    @Override
    protected String end(long session) {
        return "select pg_terminate_backend(" + session + ")";
    }
}
