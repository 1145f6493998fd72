package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cairnorm.engine.People.AGE;
import static org.cairnorm.engine.People.ID;
import static org.cairnorm.engine.People.INSERT;
import static org.cairnorm.engine.People.NAME;
import static org.cairnorm.engine.People.PERSON;
import static org.cairnorm.sql.Sql.c;
import static org.cairnorm.sql.Sql.select;
import static org.cairnorm.sql.Sql.slot;
import static org.cairnorm.sql.Sql.update;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.dialect.ErrorKind;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.sql.Insert;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many rows at once: counts, failures and generated keys belong to the right element. */
abstract class BatchSuite {

    private Engine engine;

    protected abstract TestDatabase database();

    @BeforeEach
    void makeEngine() {
        People.createIn(database());
        engine = Engine.create(database().dataSource());
    }

    @AfterEach
    void closeEngine() {
        if (engine != null) {
            engine.close();
        }
    }

    private SqlText insert() {
        return engine.prepare(INSERT).text();
    }

    @Test
    void insertsInBatchesAndCountsRoundTrips() {
        engine.runInTransaction(transaction -> {
            int[] counts = transaction.updateAll(
                    insert(),
                    120,
                    (statement, element, first) -> People.bind(statement, first, "p" + element, element));
            assertThat(counts).hasSize(120).containsOnly(1);
        });
        assertThat(People.names(database())).hasSize(120).startsWith("p0", "p1").endsWith("p119");
        Statistics.Counts counts = engine.statistics().counts();
        assertThat(counts.batches()).isEqualTo(3);
        assertThat(counts.batchElements()).isEqualTo(120);
        assertThat(counts.roundTrips()).isEqualTo(4);
    }

    @Test
    void countsTheRowsOfEachElement() {
        engine.runInTransaction(transaction -> {
            transaction.updateAll(insert(), 3, (st, element, first) -> People.bind(st, first, "p" + element, 1));
            SqlText older = engine.prepare(
                            update(PERSON).set(AGE, slot("age", AGE)).where(c(NAME).eq(slot("name", NAME))))
                    .text();
            int[] counts = transaction.updateAll(older, 3, (statement, element, first) -> {
                statement.setInt(first, 50);
                statement.setString(first + 1, element == 1 ? "nobody" : "p" + element);
            });
            assertThat(counts).containsExactly(1, 0, 1);
        });
    }

    @Test
    void fillsABatchAgainAfterItWasExecuted() {
        engine.runInTransaction(transaction -> {
            try (Batch batch = transaction.batch(insert())) {
                assertThat(batch.execute()).isEmpty();
                batch.add(People.binder("Alice", 1));
                batch.add(People.binder("Bob", 2));
                assertThat(batch.size()).isEqualTo(2);
                assertThat(batch.execute()).containsExactly(1, 1);
                assertThat(batch.size()).isZero();
                batch.add(People.binder("Carol", 3));
                assertThat(batch.execute()).containsExactly(1);
            }
        });
        assertThat(People.names(database())).containsExactly("Alice", "Bob", "Carol");
    }

    @Test
    void namesTheElementThatFailed() {
        BatchException failure = catchThrowableOfType(
                BatchException.class,
                () -> engine.runInTransaction(transaction -> transaction.updateAll(
                        insert(),
                        6,
                        (statement, element, first) ->
                                People.bind(statement, first, element == 4 ? "p2" : "p" + element, element))));
        assertThat(failure.kind()).isEqualTo(ErrorKind.CONSTRAINT_UNIQUE);
        assertThat(failure.failedElement()).isEqualTo(4);
        assertThat(failure).hasMessageNotContaining("p2");
        assertThat(People.names(database())).isEmpty();
    }

    @Test
    void namesTheElementOfAnUpdateThatFailed() {
        engine.runInTransaction(transaction ->
                transaction.updateAll(insert(), 6, (st, element, first) -> People.bind(st, first, "p" + element, 1)));
        SqlText rename = engine.prepare(
                        update(PERSON).set(NAME, slot("new", NAME)).where(c(NAME).eq(slot("old", NAME))))
                .text();
        BatchException failure = catchThrowableOfType(
                BatchException.class,
                () -> engine.runInTransaction(transaction -> transaction.updateAll(rename, 4, (st, element, first) -> {
                    st.setString(first, element == 2 ? "p5" : "q" + element);
                    st.setString(first + 1, "p" + element);
                })));
        assertThat(failure.failedElement()).isEqualTo(2);
    }

    @Test
    void givesEachElementItsOwnGeneratedKey() {
        for (int size : new int[] {1, 2, 7, 50, 133}) {
            PreparedInsert insert = engine.prepareInsert(INSERT, List.of(ID));
            long[] keys = new long[size];
            engine.runInTransaction(transaction -> transaction.insertReturning(
                    insert,
                    size,
                    (statement, element, first) -> People.bind(statement, first, size + "-" + element, element),
                    (element, row) -> keys[element] = row.getLong(1)));
            assertThat(keys).doesNotContain(0).doesNotHaveDuplicates();
            Map<String, Long> stored = stored();
            for (int i = 0; i < size; i++) {
                assertThat(stored).containsEntry(size + "-" + i, keys[i]);
            }
        }
    }

    @Test
    void insertsManyKeyedRowsInFewRoundTrips() {
        PreparedInsert insert = engine.prepareInsert(INSERT, List.of(ID));
        engine.runInTransaction(transaction -> transaction.insertReturning(
                insert,
                1_000,
                (statement, element, first) -> People.bind(statement, first, "p" + element, element),
                (element, row) -> row.getLong(1)));
        DialectFeatures features = engine.dialect().features();
        boolean keysOfMany =
                features.has(DialectFeature.IDENTITY_KEYS_IN_BATCH) || features.has(DialectFeature.INSERT_RETURNING);
        assertThat(engine.statistics().counts().roundTrips())
                .isLessThanOrEqualTo(keysOfMany ? 1_000 / 50 + 20 : 1_000 + 1);
        assertThat(engine.statistics().counts().batchElements()).isEqualTo(1_000);
    }

    @Test
    void tellsListenersHowManyRowsWereInsertedAtOnce() {
        List<StatementEvent> events = new ArrayList<>();
        engine.listeners().add(events::add);
        PreparedInsert insert = engine.prepareInsert(INSERT, List.of(ID));
        engine.runInTransaction(transaction -> transaction.insertReturning(
                insert,
                60,
                (statement, element, first) -> People.bind(statement, first, "p" + element, element),
                (element, row) -> row.getLong(1)));
        assertThat(events).extracting(StatementEvent::kind).containsOnly(StatementEvent.Kind.BATCH);
        assertThat(events.stream().mapToInt(StatementEvent::batchSize).sum()).isEqualTo(60);
        assertThat(events.stream().mapToLong(StatementEvent::rows).sum()).isEqualTo(60);
    }

    @Test
    void givesKeysOfRowsOfDefaultValues() {
        org.cairnorm.sql.Column<Integer> count = org.cairnorm.sql.Column.of("n", org.cairnorm.sql.type.Types.INTEGER);
        org.cairnorm.sql.Table ticket = org.cairnorm.sql.Table.named("ticket")
                .columns(ID, count)
                .primaryKey(ID)
                .build();
        new org.cairnorm.schema.SchemaOperations(engine).create(ticket);
        long[] keys = new long[3];
        PreparedInsert insert = engine.prepareInsert(Insert.defaultValues(ticket), List.of(ID));
        engine.runInTransaction(transaction -> transaction.insertReturning(
                insert, 3, (statement, element, first) -> {}, (element, row) -> keys[element] = row.getLong(1)));
        assertThat(Arrays.stream(keys)).doesNotHaveDuplicates().doesNotContain(0L);
    }

    @Test
    void failsWholeWhenAKeyedRowFails() {
        PreparedInsert insert = engine.prepareInsert(INSERT, List.of(ID));
        BatchException failure = catchThrowableOfType(
                BatchException.class,
                () -> engine.runInTransaction(transaction -> transaction.insertReturning(
                        insert,
                        100,
                        (statement, element, first) ->
                                People.bind(statement, first, element == 78 ? "p2" : "p" + element, element),
                        (element, row) -> row.getLong(1))));
        assertThat(failure.failedElement()).isEqualTo(78);
        assertThat(failure.batchSize()).isEqualTo(100);
        assertThat(failure.kind()).isEqualTo(ErrorKind.CONSTRAINT_UNIQUE);
        assertThat(People.names(database())).isEmpty();
    }

    private Map<String, Long> stored() {
        try (EngineConnection connection = engine.connect()) {
            return connection.execute(select(c(ID), c(NAME)).from(PERSON.ref())).stream()
                    .collect(Collectors.toMap(row -> row.get("name", String.class), row -> row.get("id", Long.class)));
        }
    }
}
