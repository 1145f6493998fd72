package org.cairnorm.dialect.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cairnorm.sql.Sql.c;
import static org.cairnorm.sql.Sql.deleteFrom;
import static org.cairnorm.sql.Sql.insertInto;
import static org.cairnorm.sql.Sql.select;
import static org.cairnorm.sql.Sql.update;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.ErrorClassifier.Classification;
import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ErrorCompliance extends ComplianceCase {
    private static final Column<Integer> PARENT_ID =
            Column.of("id", Types.INTEGER).notNull();
    private static final Table PARENT =
            Table.named("parent").columns(PARENT_ID).primaryKey(PARENT_ID).build();
    private static final Column<String> CODE = Column.of("code", Types.string(5));
    private static final Column<String> MUST =
            Column.of("must", Types.string(5)).notNull();
    private static final Column<Integer> AGE = Column.of("age", Types.INTEGER);
    private static final Column<Integer> PARENT_REF = Column.of("parent_id", Types.INTEGER);
    private static final Table CHILD = Table.named("child")
            .columns(CODE, MUST, AGE, PARENT_REF)
            .unique("uk_child_code", CODE)
            .check("ck_child_age", c(AGE).ge(Literal.of(0)))
            .foreignKey(ForeignKey.of(
                    Identifier.of("fk_child_parent"),
                    List.of(PARENT_REF.name()),
                    PARENT.name(),
                    List.of(PARENT_ID.name())))
            .build();

    @BeforeEach
    void createTables() throws SQLException {
        dropTables();
        database().create(PARENT);
        database().create(CHILD);
        database().change(insertInto(PARENT).values(1), Map.of());
        database().change(insertInto(CHILD).values("a", "x", 1, 1), Map.of());
    }

    @AfterEach
    void dropTables() throws SQLException {
        if (!database().connection().getAutoCommit()) {
            database().connection().rollback();
            database().connection().setAutoCommit(true);
        }
        database().drop(CHILD);
        database().drop(PARENT);
    }

    private interface Action {
        void run() throws SQLException;
    }

    private Classification failure(Action action) {
        SQLException error = catchThrowableOfType(SQLException.class, action::run);
        assertThat((Throwable) error).isNotNull();
        return database().dialect().errors().classify(error);
    }

    private Classification failure(org.cairnorm.sql.Statement statement) {
        return failure(() -> database().change(statement, Map.of()));
    }

    private static String lower(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private void assertNamed(Classification found, String constraint, String column) {
        boolean named = has(DialectFeature.CONSTRAINT_NAMES_IN_ERRORS);
        assertThat(lower(found.constraint())).isEqualTo(named ? constraint : column);
    }

    @Test
    void knowsAUniqueConstraintByName() {
        Classification found = failure(insertInto(CHILD).values("a", "y", 1, 1));
        assertThat(found.kind()).isEqualTo(ErrorKind.CONSTRAINT_UNIQUE);
        assertNamed(found, "uk_child_code", "child.code");
    }

    @Test
    void knowsAPrimaryKey() {
        Classification found = failure(insertInto(PARENT).values(1));
        assertThat(found.kind()).isEqualTo(ErrorKind.CONSTRAINT_UNIQUE);
        assertThat(found.constraint()).isNotNull();
    }

    @Test
    void knowsAForeignKeyByName() {
        Classification found = failure(insertInto(CHILD).values("b", "y", 1, 99));
        assertThat(found.kind()).isEqualTo(ErrorKind.CONSTRAINT_FOREIGN_KEY);
        assertNamed(found, "fk_child_parent", "");
    }

    @Test
    void knowsAForeignKeyOfAReferencedRow() {
        Classification found = failure(deleteFrom(PARENT));
        assertThat(found.kind()).isEqualTo(ErrorKind.CONSTRAINT_FOREIGN_KEY);
        assertNamed(found, "fk_child_parent", "");
    }

    @Test
    void knowsANullThatMustNotBe() {
        Classification found = failure(insertInto(CHILD).values("c", null, 1, 1));
        assertThat(found.kind()).isEqualTo(ErrorKind.CONSTRAINT_NOT_NULL);
        assertNamed(found, "must", "child.must");
    }

    @Test
    void knowsACheckByName() {
        Classification found = failure(update(CHILD).set(AGE, -1));
        assertThat(found.kind()).isEqualTo(ErrorKind.CONSTRAINT_CHECK);
        assertNamed(found, "ck_child_age", "ck_child_age");
    }

    @Test
    void knowsAnErrorInABatch() {
        Classification found = failure(() -> {
            try (Statement statement = database().connection().createStatement()) {
                statement.addBatch("insert into parent (id) values (7)");
                statement.addBatch("insert into parent (id) values (7)");
                statement.executeBatch();
            }
        });
        assertThat(found.kind()).isEqualTo(ErrorKind.CONSTRAINT_UNIQUE);
    }

    @Test
    void knowsATableThatIsNotThere() {
        assertThat(failure(() -> database().run("select * from nowhere")).kind())
                .isEqualTo(ErrorKind.SYNTAX);
    }

    @Test
    void knowsWrongSyntax() {
        assertThat(failure(() -> database().run("selec 1")).kind()).isEqualTo(ErrorKind.SYNTAX);
    }

    @Test
    void knowsTextThatIsTooLong() throws SQLException {
        Insert tooLong = insertInto(CHILD).values("too long", "y", 1, 1);
        if (has(DialectFeature.LENGTH_LIMITS)) {
            assertThat(failure(tooLong).kind()).isEqualTo(ErrorKind.DATA);
        } else {
            assertThat(database().change(tooLong, Map.of())).isEqualTo(1);
        }
    }

    @Test
    void knowsALockThatIsNotToBeHad() throws SQLException {
        try (Connection other = database().database().dataSource().getConnection()) {
            shortLockTimeout(other);
            database().connection().setAutoCommit(false);
            database()
                    .change(update(PARENT).set(PARENT_ID, 2).where(c(PARENT_ID).eq(99)), Map.of());
            database().change(update(CHILD).set(AGE, 2), Map.of());
            Classification found = failure(() -> {
                try (Statement statement = other.createStatement()) {
                    statement.executeUpdate("update child set age = 3");
                }
            });
            assertThat(found.kind()).isEqualTo(ErrorKind.LOCK_TIMEOUT);
        }
    }

    private void shortLockTimeout(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(lockTimeout());
        }
    }

    /** What makes a connection wait for locks a second at most. */
    abstract String lockTimeout();

    @Test
    void knowsACancelledStatement() throws Exception {
        if (!has(DialectFeature.CANCEL)) {
            try (Statement statement = database().connection().createStatement()) {
                assertThatThrownBy(statement::cancel).isInstanceOf(SQLFeatureNotSupportedException.class);
            }
            return;
        }
        try (Connection own = database().database().dataSource().getConnection();
                Statement statement = own.createStatement()) {
            own.setAutoCommit(false);
            for (int id = 101; id <= 200; id++) {
                statement.addBatch("insert into parent (id) values (" + id + ")");
            }
            statement.executeBatch();
            AtomicBoolean ended = new AtomicBoolean();
            Thread canceller = new Thread(() -> cancelUntil(ended, statement));
            canceller.start();
            try {
                SQLException error =
                        firstFailure(statement, "select count(*) from parent a, parent b, parent c, parent d");
                assertThat(database().dialect().errors().classify(error).kind()).isEqualTo(ErrorKind.CANCELLED);
            } finally {
                ended.set(true);
                canceller.join();
                own.rollback();
            }
        }
    }

    /** A cancel has no effect before the statement is sent, nor on PostgreSQL while it is planned: then it is another run's. */
    private static SQLException firstFailure(Statement statement, String slow) {
        for (int run = 0; run < 20; run++) {
            try {
                statement.executeQuery(slow).close();
            } catch (SQLException e) {
                return e;
            }
        }
        throw new AssertionError("None of 20 runs was cancelled");
    }

    private static void cancelUntil(AtomicBoolean ended, Statement statement) {
        while (!ended.get()) {
            try {
                Thread.sleep(100);
                statement.cancel();
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void knowsAClosedConnection() throws SQLException {
        Connection closed = database().database().dataSource().getConnection();
        closed.close();
        Classification found = failure(() -> {
            try (Statement statement = closed.createStatement()) {
                statement.execute("select 1");
            }
        });
        assertThat(found.kind()).isEqualTo(ErrorKind.CONNECTION_LOST);
    }

    @Test
    void knowsADeadlock() throws Exception {
        if (!has(DialectFeature.FOR_UPDATE)) {
            return;
        }
        database().change(insertInto(PARENT).values(2), Map.of());
        try (Connection first = database().database().dataSource().getConnection();
                Connection second = database().database().dataSource().getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            lock(first, 1);
            lock(second, 2);
            SQLException[] victim = new SQLException[2];
            Thread waiting = new Thread(() -> victim[0] = lockOrFail(first, 2));
            waiting.start();
            Thread.sleep(100);
            victim[1] = lockOrFail(second, 1);
            second.rollback();
            waiting.join();
            SQLException error = victim[0] == null ? victim[1] : victim[0];
            assertThat((Throwable) error).isNotNull();
            assertThat(database().dialect().errors().classify(error).kind()).isEqualTo(ErrorKind.DEADLOCK);
            first.rollback();
        }
    }

    private @Nullable SQLException lockOrFail(Connection connection, int id) {
        try {
            lock(connection, id);
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    /** Some databases lock a row when it is fetched. */
    private void lock(Connection connection, int id) throws SQLException {
        TableRef p = PARENT.as("p");
        Select query = select(p.c(PARENT_ID))
                .from(p)
                .where(p.c(PARENT_ID).eq(Literal.of(id)))
                .forUpdate();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        database().render(query, Map.of()).text())) {
            assertThat(row.next()).isTrue();
        }
    }

    @Test
    void knowsAConnectionThatIsLost() {
        SQLException lost = new SQLException("broken", "08006");
        assertThat(database().dialect().errors().classify(lost).kind()).isEqualTo(ErrorKind.CONNECTION_LOST);
        SQLException wrapped = new SQLException("outer", null, lost);
        assertThat(database().dialect().errors().classify(wrapped).kind()).isEqualTo(ErrorKind.CONNECTION_LOST);
    }

    @Test
    void knowsNothingOfAStrangeError() {
        assertThat(database().dialect().errors().classify(new SQLException("?")))
                .isEqualTo(new Classification(ErrorKind.OTHER, null));
    }
}
