package org.cairnorm.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cairnorm.dialect.ErrorClassifier;
import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.dialect.compliance.DialectComplianceSuite;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgresqlDialectTest extends DialectComplianceSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }

    @Override
    protected String lockTimeout() {
        return "set lock_timeout = 200";
    }

    private final ErrorClassifier errors = new PostgresqlDialect().errors();

    @Test
    void knowsAConnectionThatTheServerEnded() throws SQLException {
        try (Connection victim = database().dataSource().getConnection();
                Connection killer = database().dataSource().getConnection();
                Statement statement = victim.createStatement();
                Statement kill = killer.createStatement()) {
            ResultSet pid = statement.executeQuery("select pg_backend_pid()");
            pid.next();
            kill.execute("select pg_terminate_backend(" + pid.getInt(1) + ")");
            SQLException lost = catchThrowableOfType(SQLException.class, () -> {
                for (int i = 0; i < 100; i++) {
                    statement.execute("select 1");
                }
            });
            assertThat(errors.classify(lost).kind()).isEqualTo(ErrorKind.CONNECTION_LOST);
        }
    }

    @Test
    void knowsAConflictOfTransactions() throws SQLException {
        try (Connection first = database().dataSource().getConnection();
                Connection second = database().dataSource().getConnection();
                Statement one = first.createStatement();
                Statement two = second.createStatement()) {
            one.execute("create table conflict (id integer)");
            one.execute("insert into conflict values (1)");
            second.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            second.setAutoCommit(false);
            two.executeQuery("select * from conflict");
            one.execute("update conflict set id = 2");
            SQLException error =
                    catchThrowableOfType(SQLException.class, () -> two.execute("update conflict set id = 3"));
            assertThat(errors.classify(error).kind()).isEqualTo(ErrorKind.SERIALIZATION);
            second.rollback();
            one.execute("drop table conflict");
        }
    }
}
