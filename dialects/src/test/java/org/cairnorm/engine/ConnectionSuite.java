package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairnorm.engine.People.INSERT;
import static org.cairnorm.engine.People.person;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections and transactions: when they are taken, what they leave behind. */
abstract class ConnectionSuite {

    private Engine engine;

    protected abstract TestDatabase database();

    @BeforeEach
    void makeEngine() {
        People.createIn(database());
        engine = Engine.create(
                database().url(),
                database().user(),
                database().password(),
                EngineOptions.DEFAULT.withPool(
                        PoolOptions.DEFAULT.withMaximumSize(2).withConnectionTimeoutMillis(300)));
    }

    @AfterEach
    void closeEngine() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void takesNoConnectionBeforeTheFirstStatement() {
        try (Transaction transaction = engine.begin()) {
            assertThat(transaction.isConnected()).isFalse();
            transaction.commit();
        }
        assertThat(engine.statistics().counts().connections()).isZero();
        assertThat(engine.statistics().counts().commits()).isZero();
    }

    @Test
    void storesEachStatementByItselfWithoutATransaction() {
        try (EngineConnection connection = engine.connect()) {
            connection.execute(INSERT, person("Alice", 30));
        }
        assertThat(People.names(database())).containsExactly("Alice");
    }

    @Test
    void storesAllAtCommit() {
        try (Transaction transaction = engine.begin()) {
            transaction.execute(INSERT, person("Alice", 30));
            transaction.execute(INSERT, person("Bob", 31));
            transaction.commit();
            assertThat(transaction.isActive()).isFalse();
            assertThat(transaction.isConnected()).isFalse();
        }
        assertThat(People.names(database())).containsExactly("Alice", "Bob");
    }

    @Test
    void storesNothingWhenRolledBack() {
        try (Transaction transaction = engine.begin()) {
            transaction.execute(INSERT, person("Alice", 30));
            transaction.rollback();
        }
        assertThat(People.names(database())).isEmpty();
    }

    @Test
    void rollsBackWhatIsClosedWithoutCommit() {
        try (Transaction transaction = engine.begin()) {
            transaction.execute(INSERT, person("Alice", 30));
        }
        assertThat(People.names(database())).isEmpty();
        assertThat(engine.statistics().counts().rollbacks()).isEqualTo(1);
    }

    @Test
    void commitsWorkThatReturnsAndRollsBackWorkThatThrows() {
        String result = engine.inTransaction(transaction -> {
            transaction.execute(INSERT, person("Alice", 30));
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThatThrownBy(() -> engine.runInTransaction(transaction -> {
                    transaction.execute(INSERT, person("Bob", 31));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThat(People.names(database())).containsExactly("Alice");
    }

    @Test
    void undoesWorkSinceASavepoint() {
        engine.runInTransaction(transaction -> {
            transaction.execute(INSERT, person("Alice", 30));
            Savepoint savepoint = transaction.savepoint();
            transaction.execute(INSERT, person("Bob", 31));
            savepoint.rollback();
            transaction.execute(INSERT, person("Carol", 32));
        });
        assertThat(People.names(database())).containsExactly("Alice", "Carol");
    }

    @Test
    void goesOnAfterAFailureInsideASavepoint() {
        engine.runInTransaction(transaction -> {
            transaction.execute(INSERT, person("Alice", 30));
            assertThatThrownBy(() -> transaction.inSavepoint(nested ->
                            nested.execute(INSERT, person("Alice", 31)).updateCount()))
                    .isInstanceOf(DatabaseException.class);
            int more = transaction.inSavepoint(
                    nested -> nested.execute(INSERT, person("Bob", 31)).updateCount());
            assertThat(more).isEqualTo(1);
        });
        assertThat(People.names(database())).containsExactly("Alice", "Bob");
    }

    @Test
    void refusesStatementsAfterTheEnd() {
        Transaction transaction = engine.begin();
        transaction.commit();
        assertThatThrownBy(() -> transaction.execute(INSERT, person("Alice", 30)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This transaction is over (committed); begin another one");
        EngineConnection connection = engine.connect();
        connection.close();
        assertThatThrownBy(() -> connection.execute(INSERT, person("Alice", 30)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This connection is closed; ask the engine for another one");
    }

    @Test
    void givesTheConnectionBackAsItCame() throws SQLException {
        int before;
        try (EngineConnection connection = engine.connect()) {
            before = connection.raw().getTransactionIsolation();
        }
        try (Transaction transaction = engine.begin(TransactionOptions.DEFAULT.withIsolation(Isolation.SERIALIZABLE))) {
            assertThat(transaction.raw().getAutoCommit()).isFalse();
            assertThat(transaction.raw().getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            transaction.commit();
        }
        for (int i = 0; i < 2; i++) {
            try (EngineConnection connection = engine.connect()) {
                assertThat(connection.raw().getAutoCommit()).isTrue();
                assertThat(connection.raw().getTransactionIsolation()).isEqualTo(before);
            }
        }
    }

    @Test
    void releasesAConnectionAndTakesOneAgain() {
        try (EngineConnection connection = engine.connect()) {
            connection.execute(INSERT, person("Alice", 30));
            connection.release();
            assertThat(connection.isConnected()).isFalse();
            connection.execute(INSERT, person("Bob", 30));
            assertThat(connection.isConnected()).isTrue();
        }
        assertThat(engine.statistics().counts().connections()).isEqualTo(2);
    }

    @Test
    void tellsWhoHoldsTheConnectionsOfAnExhaustedPool() {
        try (EngineConnection one = engine.connect();
                EngineConnection other = engine.connect();
                EngineConnection third = engine.connect()) {
            one.raw();
            other.execute(INSERT, person("Alice", 30));
            assertThatThrownBy(third::raw)
                    .isInstanceOf(CannotConnectException.class)
                    .hasMessageContaining(
                            "are held by thread \"" + Thread.currentThread().getName() + "\"")
                    .hasMessageContaining("last statement: insert into person");
        }
        try (EngineConnection again = engine.connect()) {
            again.raw();
        }
    }

    @Test
    void endsTheWaitForAConnectionWhenInterrupted() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        try (EngineConnection one = engine.connect();
                EngineConnection other = engine.connect()) {
            one.raw();
            other.raw();
            Thread waiting = new Thread(() -> {
                Thread.currentThread().interrupt();
                try (EngineConnection third = engine.connect()) {
                    third.raw();
                } catch (RuntimeException e) {
                    thrown.set(e);
                    stillInterrupted.set(Thread.currentThread().isInterrupted());
                }
            });
            waiting.start();
            waiting.join();
        }
        assertThat(thrown.get()).isInstanceOf(CannotConnectException.class);
        assertThat(stillInterrupted).isTrue();
    }

    @Test
    void countsWhatItDoesAndTellsListeners() {
        AtomicInteger rows = new AtomicInteger();
        StatementListener listener = event -> rows.addAndGet((int) event.rows());
        engine.listeners().add(listener);
        Statistics.Counts before = engine.statistics().counts();
        engine.runInTransaction(transaction -> transaction.execute(INSERT, person("Alice", 30)));
        Statistics.Counts spent = engine.statistics().counts().since(before);
        assertThat(spent.statements()).isEqualTo(1);
        assertThat(spent.commits()).isEqualTo(1);
        assertThat(spent.roundTrips()).isEqualTo(2);
        assertThat(rows).hasValue(1);
        assertThat(engine.listeners().remove(listener)).isTrue();
        engine.runInTransaction(transaction -> transaction.execute(INSERT, person("Bob", 30)));
        assertThat(rows).hasValue(1);
    }
}
