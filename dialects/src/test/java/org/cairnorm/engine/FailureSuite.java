package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;
import static org.cairnorm.engine.People.AGE;
import static org.cairnorm.engine.People.ID;
import static org.cairnorm.engine.People.INSERT;
import static org.cairnorm.engine.People.NAME;
import static org.cairnorm.engine.People.PERSON;
import static org.cairnorm.engine.People.person;
import static org.cairnorm.sql.Sql.c;
import static org.cairnorm.sql.Sql.insertInto;
import static org.cairnorm.sql.Sql.select;
import static org.cairnorm.sql.Sql.slot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Insert;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What remains when JDBC fails: all or nothing, nothing open, and an exception that tells what it was. */
abstract class FailureSuite {

    private static final int MORE_CALLS_THAN_ANY_UNIT_NEEDS = 2_000;

    private static final List<String> ALL = List.of("Alice", "Bob", "Carol", "Dave");

    protected abstract TestDatabase database();

    @BeforeEach
    void makeTable() {
        People.createIn(database());
    }

    // ------------------------------------------------------------------ any single call fails

    @ParameterizedTest
    @CsvSource({
        "CONNECTION_FAILURE, false",
        "CONNECTION_FAILURE, true",
        "RUNTIME_EXCEPTION, false",
        "RUNTIME_EXCEPTION, true"
    })
    void storesAllOrNothingWhicheverCallFails(FailingJdbc.Failure how, boolean afterwards) {
        FailingJdbc jdbc = new FailingJdbc(database().dataSource());
        Engine engine = Engine.create(jdbc.dataSource());
        for (int call = 1; ; call++) {
            assertThat(call).isLessThan(MORE_CALLS_THAN_ANY_UNIT_NEEDS);
            jdbc.failAt(call, how, afterwards);
            boolean committed = runUnit(engine, jdbc);
            jdbc.stopFailing();
            assertThat(jdbc.open())
                    .as("open after %s failed", jdbc.failedCall())
                    .isEmpty();
            assertThat(People.names(database()))
                    .as("stored after %s failed", jdbc.failedCall())
                    .isIn(committed ? List.of(ALL) : List.of(ALL, List.of()));
            if (!jdbc.hasFailed()) {
                assertThat(call).isGreaterThan(10);
                return;
            }
            People.deleteFrom(database());
        }
    }

    /** Everything the engine can do, in one transaction; true when it was committed. */
    private static boolean runUnit(Engine engine, FailingJdbc jdbc) {
        try (Transaction transaction = engine.begin()) {
            transaction.execute(INSERT, person("Alice", 1));
            try (Batch batch = transaction.batch(engine.prepare(INSERT).text())) {
                batch.add(People.binder("Bob", 2));
                batch.execute();
            }
            transaction.insertReturning(
                    engine.prepareInsert(INSERT, List.of(ID)),
                    2,
                    (statement, element, first) ->
                            People.bind(statement, first, element == 0 ? "Carol" : "Dave", element),
                    (element, row) -> row.getLong(1));
            transaction.savepoint().release();
            assertThat(transaction.execute(select(c(NAME)).from(PERSON.ref())).all())
                    .hasSize(4);
            transaction.commit();
            return true;
        } catch (CommitOutcomeUnknownException e) {
            assertThat(jdbc.failedCall()).endsWith("commit");
            return false;
        } catch (DatabaseException e) {
            assertThat(jdbc.hasFailed()).isTrue();
            return false;
        } catch (RuntimeException e) {
            return fail("Not a DatabaseException after " + jdbc.failedCall(), e);
        }
    }

    @ParameterizedTest
    @CsvSource({"CONNECTION_FAILURE", "RUNTIME_EXCEPTION"})
    void givesEachConnectionBackToThePool(FailingJdbc.Failure how) {
        FailingJdbc jdbc = new FailingJdbc(database().dataSource());
        try (HikariDataSource pool = pool(jdbc.dataSource())) {
            Engine engine = Engine.create(pool);
            for (int call = 1; ; call++) {
                assertThat(call).isLessThan(MORE_CALLS_THAN_ANY_UNIT_NEEDS);
                jdbc.failAt(call, how, false);
                runUnit(engine, jdbc);
                jdbc.stopFailing();
                assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                        .as("active after %s failed", jdbc.failedCall())
                        .isZero();
                if (!jdbc.hasFailed()) {
                    return;
                }
                People.deleteFrom(database());
            }
        }
    }

    private static HikariDataSource pool(DataSource dataSource) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(1);
        // Only calls of the thread that runs the unit shall be counted.
        config.setMinimumIdle(0);
        config.setConnectionTimeout(2_000);
        return new HikariDataSource(config);
    }

    @Test
    void saysThatTheOutcomeOfABrokenCommitIsUnknown() {
        FailingJdbc jdbc = new FailingJdbc(database().dataSource());
        Engine engine = Engine.create(jdbc.dataSource());
        boolean seen = false;
        for (int call = 1; call < 100 && !seen; call++) {
            Transaction transaction = engine.begin();
            transaction.execute(INSERT, person("p" + call, 1));
            jdbc.failAt(1, FailingJdbc.Failure.CONNECTION_FAILURE, true);
            assertThatThrownBy(transaction::commit)
                    .isInstanceOf(CommitOutcomeUnknownException.class)
                    .hasMessageStartingWith(
                            "The connection broke during commit; whether the changes are stored is" + " unknown.");
            seen = true;
            jdbc.stopFailing();
            transaction.close();
            assertThat(jdbc.open()).isEmpty();
        }
        assertThat(People.names(database())).containsExactly("p1");
    }

    // ------------------------------------------------------------------ what an error means

    @Test
    void classifiesViolatedConstraints() {
        try (Engine engine = Engine.create(database().dataSource());
                EngineConnection connection = engine.connect()) {
            connection.execute(INSERT, person("Alice", 1));
            assertThat(failure(connection, INSERT, person("Alice", 2)).kind()).isEqualTo(ErrorKind.CONSTRAINT_UNIQUE);
            assertThat(failure(connection, INSERT, person("Bob", -1)).kind()).isEqualTo(ErrorKind.CONSTRAINT_CHECK);
            assertThat(failure(connection, INSERT, Parameters.of("name", null, "age", 2))
                            .kind())
                    .isEqualTo(ErrorKind.CONSTRAINT_NOT_NULL);
            Insert orphan =
                    insertInto(PERSON).columns(NAME, People.BOSS).values(slot("name", NAME), slot("boss", People.BOSS));
            if (checksForeignKeys()) {
                assertThat(failure(connection, orphan, Parameters.of("name", "Bob", "boss", 4711L))
                                .kind())
                        .isEqualTo(ErrorKind.CONSTRAINT_FOREIGN_KEY);
            }
        }
    }

    /** SQLite does so only if the URL asks for it. */
    protected boolean checksForeignKeys() {
        return true;
    }

    @Test
    void classifiesWhatTheDatabaseDoesNotUnderstand() {
        try (Engine engine = Engine.create(database().dataSource());
                EngineConnection connection = engine.connect()) {
            DatabaseException failure =
                    catchThrowableOfType(DatabaseException.class, () -> connection.run("selekt 1 frum nowhere"));
            assertThat(failure.kind()).isEqualTo(ErrorKind.SYNTAX);
            assertThat(failure.sql()).isEqualTo("selekt 1 frum nowhere");
        }
    }

    @Test
    void showsNoValuesInMessagesUnlessAskedFor() {
        for (boolean shown : new boolean[] {false, true}) {
            EngineOptions options = EngineOptions.DEFAULT.withBindValues(shown);
            try (Engine engine = Engine.create(database().dataSource(), options);
                    EngineConnection connection = engine.connect()) {
                Parameters canary = person("canary" + shown, 1);
                connection.execute(INSERT, canary);
                String told = told(failure(connection, INSERT, canary));
                assertThat(told.contains("canary")).isEqualTo(shown && repeatsValues());
                String ofBatch = told(catchThrowableOfType(
                        BatchException.class,
                        () -> connection.updateAll(
                                engine.prepare(INSERT).text(),
                                3,
                                (statement, element, first) ->
                                        People.bind(statement, first, "canary" + shown, element))));
                assertThat(ofBatch.contains("canary")).isEqualTo(shown && repeatsValues());
            }
        }
    }

    /** Whether the driver's own message holds values. */
    protected boolean repeatsValues() {
        return true;
    }

    private static String told(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable link = failure; link != null; link = link.getCause()) {
            all.append(link).append('\n');
            for (Throwable suppressed : link.getSuppressed()) {
                all.append(suppressed).append('\n');
            }
        }
        return all.toString();
    }

    private static DatabaseException failure(EngineConnection connection, Insert insert, Parameters parameters) {
        return catchThrowableOfType(DatabaseException.class, () -> connection.execute(insert, parameters));
    }

    @Test
    void tellsListenersOfFailures() {
        try (Engine engine = Engine.create(database().dataSource());
                EngineConnection connection = engine.connect()) {
            StatementEvent[] last = new StatementEvent[1];
            engine.listeners().add(event -> last[0] = event);
            engine.listeners().add(event -> {
                throw new IllegalStateException("a listener that fails");
            });
            connection.execute(INSERT, person("Alice", 1));
            assertThat(last[0].failure()).isNull();
            assertThat(last[0].values()).isNull();
            failure(connection, INSERT, person("Alice", 2));
            assertThat(last[0].failure()).isNotNull();
            assertThat(engine.statistics().counts().failures()).isEqualTo(1);
        }
    }

    @Test
    void showsValuesToListenersIfAskedFor() {
        try (Engine engine = Engine.create(database().dataSource(), EngineOptions.DEFAULT.withBindValues(true));
                EngineConnection connection = engine.connect()) {
            StatementEvent[] last = new StatementEvent[1];
            engine.listeners().add(event -> last[0] = event);
            connection.execute(INSERT, person("Alice", 1));
            assertThat(last[0].values()).containsExactly(List.of("Alice", 1));
            connection.updateAll(
                    engine.prepare(INSERT).text(), 2, (st, element, first) -> People.bind(st, first, "p" + element, 7));
            assertThat(last[0].values()).containsExactly(List.of("p0", 7), List.of("p1", 7));
        }
    }

    @Test
    void letsErrorsOfTheReaderPassAndGoesOn() {
        try (Engine engine = Engine.create(database().dataSource());
                EngineConnection connection = engine.connect()) {
            connection.execute(INSERT, person("Alice", 1));
            Column<String> asText = AGE.withType(NAME.type());
            try (Result result = connection.execute(select(c(asText)).from(PERSON.ref()))) {
                Row row = result.next();
                assertThat(row).isNotNull();
                assertThat(row.get(0)).isEqualTo("1");
            }
            connection.execute(INSERT, person("Bob", 1));
        }
        assertThat(People.names(database())).containsExactly("Alice", "Bob");
    }
}
