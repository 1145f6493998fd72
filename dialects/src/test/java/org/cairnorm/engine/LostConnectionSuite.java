package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cairnorm.engine.People.INSERT;
import static org.cairnorm.engine.People.person;

import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A database server ends a connection: said by its name, without second failures, and the next unit works. */
abstract class LostConnectionSuite {

    protected abstract TestDatabase database();

    /** Asks for the number of the connection's own session. */
    protected abstract String ownSession();

    /** Ends a session. */
    protected abstract String end(long session);

    private static long session(EngineConnection connection, String sql) {
        try (Rows rows = connection.query(SqlText.of(sql), Binder.NONE)) {
            rows.next();
            return rows.resultSet().getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void kill(long session) {
        try (Engine other = Engine.create(database().dataSource());
                EngineConnection connection = other.connect()) {
            connection.run(end(session));
        }
    }

    private Engine pooled() {
        return Engine.create(
                database().url(),
                database().user(),
                database().password(),
                EngineOptions.DEFAULT.withPool(PoolOptions.DEFAULT.withMaximumSize(1)));
    }

    @Test
    void saysThatTheConnectionIsLostAndGoesOnWithAnother() {
        People.createIn(database());
        try (Engine engine = pooled()) {
            Transaction transaction = engine.begin();
            transaction.execute(INSERT, person("Alice", 1));
            kill(session(transaction, ownSession()));
            DatabaseException failure =
                    catchThrowableOfType(DatabaseException.class, () -> transaction.execute(INSERT, person("Bob", 1)));
            assertThat(failure.kind()).isEqualTo(ErrorKind.CONNECTION_LOST);
            transaction.rollback();
            transaction.close();
            engine.runInTransaction(next -> next.execute(INSERT, person("Carol", 1)));
        }
        assertThat(People.names(database())).containsExactly("Carol");
    }

    @Test
    void doesNotKnowWhetherACommitWithoutAnswerIsStored() {
        People.createIn(database());
        try (Engine engine = pooled()) {
            try (Transaction transaction = engine.begin()) {
                transaction.execute(INSERT, person("Alice", 1));
                kill(session(transaction, ownSession()));
                assertThatThrownBy(transaction::commit).isInstanceOf(CommitOutcomeUnknownException.class);
            }
            engine.runInTransaction(next -> next.execute(INSERT, person("Carol", 1)));
        }
        assertThat(People.names(database())).containsExactly("Carol");
    }
}
