package org.cairnorm.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.dialect.compliance.DialectComplianceSuite;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class MariadbDialectTest extends DialectComplianceSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }

    @Override
    protected String lockTimeout() {
        return "set innodb_lock_wait_timeout = 1";
    }

    @Test
    void knowsAConnectionThatTheServerEnded() throws SQLException {
        try (Connection victim = database().dataSource().getConnection();
                Connection killer = database().dataSource().getConnection();
                Statement statement = victim.createStatement();
                Statement kill = killer.createStatement()) {
            ResultSet id = statement.executeQuery("select connection_id()");
            id.next();
            kill.execute("kill " + id.getLong(1));
            SQLException lost = catchThrowableOfType(SQLException.class, () -> {
                for (int i = 0; i < 100; i++) {
                    statement.execute("select 1");
                }
            });
            assertThat(new MariadbDialect().errors().classify(lost).kind()).isEqualTo(ErrorKind.CONNECTION_LOST);
        }
    }
}
