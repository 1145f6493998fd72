package org.cairnorm.dialect.compliance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.cairnorm.dialect.DatabaseProduct;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.Dialects;
import org.cairnorm.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Everything a dialect must do, run against its real database. A dialect's test extends this class and names the database.
 * The SQL text of each test stands in {@code src/test/resources/compliance/<dialect>.sql}; run with
 * {@code -Dcairn.golden=write} to write the file anew.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class DialectComplianceSuite {
    private @Nullable ComplianceDatabase current;

    /** The database. */
    protected abstract TestDatabase database();

    /** A statement that makes a connection wait for locks a second at most. */
    protected abstract String lockTimeout();

    @BeforeAll
    void open() throws SQLException {
        TestDatabase database = database();
        database.reset();
        Connection connection = database.dataSource().getConnection();
        Dialect dialect = Dialects.load(getClass().getClassLoader()).forProduct(DatabaseProduct.of(connection));
        for (String setup : dialect.connectionStatements()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(setup);
            }
        }
        ComplianceDatabase opened =
                new ComplianceDatabase(database, dialect, connection, new GoldenSql(dialect.name()));
        opened.create(ComplianceCase.AUTHOR);
        opened.create(ComplianceCase.BOOK);
        current = opened;
    }

    @AfterAll
    void close() throws SQLException {
        if (current != null) {
            current.connection().close();
            current.golden().write();
        }
    }

    private ComplianceDatabase current() {
        if (current == null) {
            throw new IllegalStateException("The database is not open");
        }
        return current;
    }

    @Nested
    class Queries extends QueryCompliance {
        @Override
        ComplianceDatabase database() {
            return current();
        }
    }

    @Nested
    class Expressions extends ExpressionCompliance {
        @Override
        ComplianceDatabase database() {
            return current();
        }
    }

    @Nested
    class Changes extends ChangeCompliance {
        @Override
        ComplianceDatabase database() {
            return current();
        }
    }

    @Nested
    class Values extends ValueCompliance {
        @Override
        ComplianceDatabase database() {
            return current();
        }
    }

    @Nested
    class Names extends NameCompliance {
        @Override
        ComplianceDatabase database() {
            return current();
        }
    }

    @Nested
    class Errors extends ErrorCompliance {
        @Override
        ComplianceDatabase database() {
            return current();
        }

        @Override
        String lockTimeout() {
            return DialectComplianceSuite.this.lockTimeout();
        }
    }
}
