package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairnorm.engine.People.AGE;
import static org.cairnorm.engine.People.ID;
import static org.cairnorm.engine.People.INSERT;
import static org.cairnorm.engine.People.NAME;
import static org.cairnorm.engine.People.PERSON;
import static org.cairnorm.engine.People.person;
import static org.cairnorm.sql.Sql.count;
import static org.cairnorm.sql.Sql.select;
import static org.cairnorm.sql.Sql.slot;
import static org.cairnorm.sql.Sql.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.Unnest;
import org.cairnorm.sql.type.Types;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements of the tree with parameters by name, and their results. */
abstract class ResultSuite {

    private static final TableRef P = PERSON.as("p");
    private static final Select BY_ID =
            select(P.c(ID), P.c(NAME), P.c(AGE)).from(P).orderBy(P.c(ID).asc());

    private Engine engine;

    protected abstract TestDatabase database();

    @BeforeEach
    void makeEngine() {
        People.createIn(database());
        engine = Engine.create(database().dataSource());
        engine.runInTransaction(transaction -> {
            transaction.execute(INSERT, person("Alice", 30));
            transaction.execute(INSERT, person("Bob", 40));
            transaction.execute(INSERT, Parameters.of("name", "Carol", "age", null));
        });
    }

    @AfterEach
    void closeEngine() {
        if (engine != null) {
            engine.close();
        }
    }

    private List<Row> all(Select select, Parameters parameters) {
        try (EngineConnection connection = engine.connect()) {
            return connection.execute(select, parameters).all();
        }
    }

    @Test
    void readsRowsByColumnNameAndPosition() {
        Row alice = all(BY_ID, Parameters.NONE).get(0);
        assertThat(alice.get(NAME)).isEqualTo("Alice");
        assertThat(alice.get("AGE", Integer.class)).isEqualTo(30);
        assertThat(alice.get(1, String.class)).isEqualTo("Alice");
        assertThat(alice.get(P.c(AGE), Integer.class)).isEqualTo(30);
        assertThat(alice).hasToString("(1, Alice, 30)");
    }

    @Test
    void readsNullAsNull() {
        assertThat(all(BY_ID, Parameters.NONE).get(2).get(AGE)).isNull();
    }

    @Test
    void saysWhichColumnsThereAre() {
        Row alice = all(BY_ID, Parameters.NONE).get(0);
        assertThatThrownBy(() -> alice.get("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The result has no column \"nobody\"; its columns are [id, name, age]");
        assertThatThrownBy(() -> alice.get("name", Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column \"name\" is read as java.lang.String, not as java.lang.Integer; cast it in the"
                        + " statement or ask for that type");
    }

    @Test
    void bindsValuesByName() {
        Select older = BY_ID.where(P.c(AGE).gt(slot("age", AGE)));
        assertThat(all(older, Parameters.of("age", 35)))
                .extracting(row -> row.get(NAME))
                .containsExactly("Bob");
    }

    @Test
    void bindsCollectionsOfAnySize() {
        Select some = BY_ID.where(P.c(NAME).in(slots("names", NAME.type())));
        List<String> names = new ArrayList<>();
        assertThat(all(some, Parameters.of("names", names))).isEmpty();
        for (String name : List.of("Bob", "Dave", "Alice", "Erin", "Carol")) {
            names.add(name);
            assertThat(all(some, Parameters.of("names", names))).hasSize((int) names.stream()
                    .filter(List.of("Alice", "Bob", "Carol")::contains)
                    .count());
        }
    }

    @Test
    void bindsPartsOfElementsAsArrays() {
        if (!engine.dialect().features().has(DialectFeature.ARRAYS_AS_SOURCE)) {
            return; // refused when it is rendered: QueryCompliance
        }
        Unnest k = new CollectionSlot("people", List.of(NAME.type(), AGE.type())).as("k", "name", "age");
        Select some = select(P.c(ID), P.c(NAME), P.c(AGE))
                .from(k)
                .join(P, P.c(NAME).eq(k.c("name")).and(P.c(AGE).eq(k.c("age"))))
                .orderBy(P.c(ID));
        List<?> people = List.of(List.of("Bob", 40), new Object[] {"Alice", 30}, List.of("Alice", 40));
        assertThat(all(some, Parameters.of("people", people)))
                .extracting(row -> row.get(NAME))
                .containsExactly("Alice", "Bob");
        assertThat(all(some, Parameters.of("people", List.of()))).isEmpty();
        assertThatThrownBy(() -> all(some, Parameters.of("people", List.of("Bob"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stands for several values; give each as a List or an array");
    }

    @Test
    void refusesMissingUnknownAndUnfitValuesBeforeAnythingIsSent() {
        Select older = BY_ID.where(P.c(AGE).gt(slot("age", AGE)));
        long before = engine.statistics().counts().statements();
        assertThatThrownBy(() -> all(older, Parameters.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has a slot \"age\" but no value");
        assertThatThrownBy(() -> all(older, Parameters.of("age", 1, "aeg", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no slot [aeg]");
        assertThatThrownBy(() -> all(older, Parameters.of("age", "35")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A value of slot \"age\" is a java.lang.String, but the slot takes java.lang.Integer");
        assertThat(engine.statistics().counts().statements()).isEqualTo(before);
    }

    @Test
    void givesOneRowOrSaysWhyNot() {
        try (EngineConnection connection = engine.connect()) {
            assertThat(connection.execute(select(count()).from(P)).scalar(Long.class))
                    .isEqualTo(3);
            assertThatThrownBy(() -> connection.execute(BY_ID).one()).isInstanceOf(IllegalStateException.class);
            Select nobody = BY_ID.where(P.c(AGE).gt(slot("age", AGE)));
            assertThatThrownBy(() ->
                            connection.execute(nobody, Parameters.of("age", 99)).one())
                    .isInstanceOf(NoSuchElementException.class);
            assertThat(connection.execute(BY_ID).first()).isPresent();
        }
    }

    @Test
    void laysRowsOutAsATable() {
        try (EngineConnection connection = engine.connect()) {
            assertThat(connection.execute(BY_ID).toTable()).isEqualTo("""
                     id | name  | age
                    ----+-------+-----
                      1 | Alice |  30
                      2 | Bob   |  40
                      3 | Carol |
                    """);
        }
    }

    @Test
    void streamsManyRowsInPortions() {
        engine.runInTransaction(transaction -> transaction.updateAll(
                engine.prepare(INSERT).text(),
                5_000,
                (statement, element, first) -> People.bind(statement, first, "p" + element, element)));
        try (EngineConnection connection = engine.connect();
                Result result = connection.execute(BY_ID, Parameters.NONE, QueryOptions.DEFAULT.withFetchSize(100));
                Stream<Row> rows = result.stream()) {
            assertThat(rows.skip(3)
                            .mapToInt(row -> row.get("age", Integer.class))
                            .sum())
                    .isEqualTo(IntStream.range(0, 5_000).sum());
        }
    }

    @Test
    void endsAStreamEarlyAndGoesOn() {
        try (EngineConnection connection = engine.connect()) {
            try (Stream<Row> rows =
                    connection.execute(BY_ID, Parameters.NONE, QueryOptions.DEFAULT.withFetchSize(1)).stream()) {
                assertThat(rows.findFirst()).isPresent();
            }
            connection.execute(INSERT, person("Dave", 50));
        }
        assertThat(People.names(database())).hasSize(4);
    }

    @Test
    void stopsAfterSoManyRowsAsAskedFor() {
        try (EngineConnection connection = engine.connect()) {
            assertThat(connection
                            .execute(BY_ID, Parameters.NONE, QueryOptions.DEFAULT.withMaxRows(2))
                            .all())
                    .hasSize(2);
        }
    }

    @Test
    void preparesEqualStatementsOnce() {
        Select one = BY_ID.where(P.c(AGE).eq(slot("age", Types.INTEGER)));
        Select equal = BY_ID.where(P.c(AGE).eq(slot("age", Types.INTEGER)));
        assertThat(engine.prepare(one)).isSameAs(engine.prepare(equal));
    }
}
