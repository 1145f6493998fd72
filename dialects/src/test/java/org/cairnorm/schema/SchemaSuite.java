package org.cairnorm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.cairnorm.sql.Sql.c;
import static org.cairnorm.sql.Sql.count;
import static org.cairnorm.sql.Sql.insertInto;
import static org.cairnorm.sql.Sql.select;
import static org.cairnorm.sql.Sql.slot;
import static org.cairnorm.sql.Sql.update;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairnorm.dialect.DialectException;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.engine.Parameters;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Index;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.PrimaryKey;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Schema;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.Sequence;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.UniqueConstraint;
import org.cairnorm.sql.type.SqlType;
import org.cairnorm.sql.type.Types;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Create, drop, truncate, validate, and reflect what was created. */
abstract class SchemaSuite {

    private static final Column<Long> ID = Column.of("id", Types.LONG).identity();
    private static final Column<String> NAME =
            Column.of("name", Types.string(40)).notNull();
    private static final Column<String> CODE = Column.of("code", Types.string(5));
    private static final Column<Integer> RANK = Column.of("rank_no", Types.INTEGER);
    private static final Column<Long> OWNER = Column.of("owner_id", Types.LONG).notNull();

    private static final Table OWNER_TABLE = Table.named("owner")
            .columns(ID, NAME, CODE)
            .primaryKey(ID)
            .unique("owner_name_code", NAME, CODE)
            .build();
    private static final Table THING = Table.named("thing")
            .columns(ID, NAME, RANK, OWNER)
            .primaryKey(ID)
            .foreignKey(key("thing_owner_fk", OWNER, "owner"))
            .index(Index.of("thing_name_index", "name", "rank_no"))
            .check("thing_rank_check", c(RANK).ge(Literal.of(0)))
            .build();

    private Engine engine;
    private SchemaOperations schema;

    protected abstract TestDatabase database();

    @BeforeEach
    void makeEngine() {
        database().reset();
        engine = Engine.create(database().dataSource());
        schema = new SchemaOperations(engine);
    }

    @AfterEach
    void closeEngine() {
        if (engine != null) {
            engine.close();
        }
    }

    private static ForeignKey key(String name, Column<?> column, String target) {
        return ForeignKey.of(Identifier.of(name), List.of(column.name()), QualifiedName.of(target), List.of(ID.name()));
    }

    private boolean has(DialectFeature feature) {
        return engine.dialect().features().has(feature);
    }

    // ------------------------------------------------------------------ create and drop

    @Test
    void createsAndDropsInTheOrderOfForeignKeys() {
        Schema both = Schema.of(THING, OWNER_TABLE);
        schema.create(both);
        assertThat(schema.validate(both)).isEmpty();
        assertThatThrownBy(() -> schema.create(OWNER_TABLE)).isInstanceOf(DatabaseException.class);
        schema.drop(both);
        assertThat(schema.reflect("thing")).isEmpty();
        assertThat(schema.reflect("owner")).isEmpty();
    }

    @Test
    void createsOnlyWhatIsMissingAndDropsOnlyWhatIsThere() {
        Schema both = Schema.of(THING, OWNER_TABLE);
        schema.create(OWNER_TABLE);
        schema.createMissing(both);
        schema.createMissing(both);
        assertThat(schema.validate(both)).isEmpty();
        schema.drop(THING);
        schema.dropPresent(both);
        schema.dropPresent(both);
        assertThat(schema.reflect().tables()).isEmpty();
    }

    @Test
    void createsAndDropsTheSchemasOfNames() {
        String name = "cairn_" + UUID.randomUUID().toString().substring(0, 8);
        Table table = Table.named(QualifiedName.of(name, "inside"))
                .columns(RANK)
                .primaryKey(RANK)
                .build();
        SchemaScript script = new SchemaScript(engine.dialect(), DdlOptions.DEFAULT);
        if (!has(DialectFeature.SCHEMAS)) {
            assertThat(script.createSchemas(Schema.of(table))).isEmpty();
            assertThat(script.dropSchemas(Schema.of(table))).isEmpty();
            return;
        }
        schema.run(script.createSchemas(Schema.of(table)));
        schema.create(table);
        schema.drop(table);
        schema.run(script.dropSchemas(Schema.of(table)));
        if (has(DialectFeature.CREATE_SCHEMA_IF_NOT_EXISTS)) {
            assertThatThrownBy(() -> schema.create(table)).isInstanceOf(DatabaseException.class);
        } else {
            schema.create(table);
        }
    }

    @Test
    void createsAndDropsTablesThatReferToEachOther() {
        Column<Long> other = Column.of("other_id", Types.LONG);
        Table a = Table.named("a_one")
                .columns(ID, other)
                .primaryKey(ID)
                .foreignKey(key("a_fk", other, "b_two"))
                .build();
        Table b = Table.named("b_two")
                .columns(ID, other)
                .primaryKey(ID)
                .foreignKey(ForeignKey.of(null, List.of(other.name()), QualifiedName.of("a_one"), List.of(ID.name())))
                .build();
        Schema circle = Schema.of(a, b);
        for (boolean present : new boolean[] {false, true}) {
            schema.create(circle);
            referToEachOther(a, b, other);
            assertThat(schema.validate(circle)).isEmpty();
            assertThat(schema.reflect("b_two").orElseThrow().foreignKeys()).hasSize(1);
            assertThat(schema.reflect("a_one").orElseThrow().foreignKeys()).hasSize(1);
            if (present) {
                schema.dropPresent(circle);
            } else {
                schema.drop(circle);
            }
            assertThat(schema.reflect().tables()).isEmpty();
        }
    }

    private void referToEachOther(Table a, Table b, Column<Long> other) {
        engine.runInTransaction(transaction -> {
            Parameters one = Parameters.of("o", 1L);
            transaction.execute(insertInto(a).columns(other).values(slot("o", other)), Parameters.of("o", null));
            transaction.execute(insertInto(b).columns(other).values(slot("o", other)), one);
            transaction.execute(update(a).set(other, slot("o", other)), one);
        });
    }

    @Test
    void deletesAllRowsOfTablesThatReferToEachOther() {
        Column<Long> other = Column.of("other_id", Types.LONG);
        Table a = Table.named("a_one")
                .columns(ID, other)
                .primaryKey(ID)
                .foreignKey(key("a_fk", other, "b_two"))
                .build();
        Table b = Table.named("b_two")
                .columns(ID, other)
                .primaryKey(ID)
                .foreignKey(key("b_fk", other, "a_one"))
                .build();
        schema.create(a, b);
        referToEachOther(a, b, other);
        schema.truncate(List.of(a, b));
        try (EngineConnection connection = engine.connect()) {
            assertThat(connection.execute(select(count()).from(a.ref())).scalar(Long.class))
                    .isZero();
        }
    }

    @Test
    void createsSequencesThatStartAndStepAsAskedFor() {
        assumeThat(has(DialectFeature.SEQUENCES)).isTrue();
        Sequence sequence = new Sequence(QualifiedName.of("ticket_seq"), 10, 5);
        schema.create(new Schema(List.of(), List.of(sequence)));
        try (EngineConnection connection = engine.connect()) {
            for (long expected : new long[] {10, 15}) {
                assertThat(connection
                                .execute(select(SelectItem.of(sequence.next())))
                                .scalar(Long.class))
                        .isEqualTo(expected);
            }
        }
        assertThat(schema.reflect().sequences()).containsExactly(sequence);
        assertThat(schema.validate(new Schema(List.of(), List.of(sequence, Sequence.of("other_seq")))))
                .extracting(SchemaDifference::toString)
                .containsExactly("Sequence \"other_seq\" is missing");
        schema.drop(new Schema(List.of(), List.of(sequence)));
        assertThat(schema.reflect().sequences()).isEmpty();
    }

    @Test
    void guardsWhatTheTableSays() {
        schema.create(Schema.of(THING, OWNER_TABLE));
        try (EngineConnection connection = engine.connect()) {
            connection.execute(
                    insertInto(OWNER_TABLE).columns(NAME, CODE).values(slot("n", NAME), slot("c", CODE)),
                    Parameters.of("n", "x", "c", "y"));
            assertThatThrownBy(() -> connection.execute(
                            insertInto(OWNER_TABLE).columns(NAME, CODE).values(slot("n", NAME), slot("c", CODE)),
                            Parameters.of("n", "x", "c", "y")))
                    .isInstanceOf(DatabaseException.class);
            assertThatThrownBy(() -> connection.execute(
                            insertInto(THING)
                                    .columns(NAME, RANK, OWNER)
                                    .values(slot("n", NAME), slot("r", RANK), slot("o", OWNER)),
                            Parameters.of("n", "x", "r", -1, "o", 1L)))
                    .isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    void deletesAllRowsEvenOfTablesThatReferToThemselves() {
        Column<Long> parent = Column.of("parent_id", Types.LONG);
        Table node = Table.named("node")
                .columns(ID, parent)
                .primaryKey(ID)
                .foreignKey(key("node_fk", parent, "node"))
                .build();
        schema.create(node);
        try (EngineConnection connection = engine.connect()) {
            for (Long value : new Long[] {null, 1L, 2L, 1L}) {
                connection.execute(
                        insertInto(node).columns(parent).values(slot("p", parent)), Parameters.of("p", value));
            }
            schema.truncate(List.of(node));
            assertThat(connection.execute(select(count()).from(node.ref())).scalar(Long.class))
                    .isZero();
        }
    }

    // ------------------------------------------------------------------ the text

    @Test
    void writesOneStatementPerLine() {
        List<String> script =
                new SchemaScript(engine.dialect(), DdlOptions.DEFAULT).create(Schema.of(THING, OWNER_TABLE));
        assertThat(script).allMatch(line -> !line.contains("\n") && !line.contains(";"));
        assertThat(script).hasSize(3);
        assertThat(script.get(0)).startsWith("create table owner (id ");
        assertThat(script.get(0)).contains("constraint owner_name_code unique (name, code)");
        assertThat(script.get(1)).contains("constraint thing_owner_fk foreign key (owner_id) references owner (id)");
        assertThat(script.get(2)).isEqualTo("create index thing_name_index on thing (name, rank_no)");
    }

    @Test
    void putsForeignKeysApartIfAskedFor() {
        assumeThat(has(DialectFeature.ALTER_TABLE_ADD_CONSTRAINT)).isTrue();
        SchemaScript script = new SchemaScript(engine.dialect(), DdlOptions.DEFAULT.withForeignKeysApart(true));
        Schema both = Schema.of(THING, OWNER_TABLE);
        assertThat(script.create(both))
                .contains("alter table thing add constraint thing_owner_fk foreign key (owner_id) references owner"
                        + " (id)");
        assertThat(script.drop(both))
                .containsExactly(
                        "alter table thing drop constraint thing_owner_fk", "drop table thing", "drop table owner");
        schema.run(script.create(both));
        assertThat(schema.validate(both)).isEmpty();
        schema.run(script.drop(both));
        assertThat(schema.reflect().tables()).isEmpty();
    }

    @Test
    void leavesAloneWhatExistsIfAskedForOrRefuses() {
        DdlOptions options = DdlOptions.DEFAULT.withIfNotExists(true);
        if (!engine.dialect().features().has(DialectFeature.DROP_IF_EXISTS)) {
            assertThatThrownBy(() -> new SchemaScript(engine.dialect(), options))
                    .isInstanceOf(DialectException.class)
                    .hasMessageContaining("'if exists'");
            return;
        }
        SchemaScript script = new SchemaScript(engine.dialect(), options);
        Schema both = Schema.of(THING, OWNER_TABLE);
        schema.run(script.create(both));
        schema.run(script.create(both).stream()
                .filter(line -> line.startsWith("create table"))
                .toList());
        schema.run(script.drop(both));
        schema.run(script.drop(both));
    }

    // ------------------------------------------------------------------ reflection and validation

    @Test
    void reflectsWhatItCreated() {
        schema.create(Schema.of(THING, OWNER_TABLE));
        Table thing = schema.reflect("thing").orElseThrow();
        assertThat(thing.name()).isEqualTo(THING.name());
        assertThat(thing.columns())
                .extracting(Column::name)
                .containsExactly(ID.name(), NAME.name(), RANK.name(), OWNER.name());
        assertThat(thing.column("id").isIdentity()).isTrue();
        assertThat(thing.column("name").nullable()).isFalse();
        assertThat(thing.column("name").type().sqlType()).isEqualTo(NAME.type().sqlType());
        assertThat(thing.column("rank_no").type()).isEqualTo(Types.INTEGER);
        assertThat(thing.column("rank_no").nullable()).isTrue();
        assertThat(thing.primaryKeyColumns()).extracting(Column::name).containsExactly(ID.name());
        assertThat(thing.foreignKeys())
                .containsExactly(asReflected(THING.foreignKeys().get(0)));
        assertThat(thing.indexes()).containsExactly(THING.indexes().get(0));
        Table owner = schema.reflect("owner").orElseThrow();
        assertThat(owner.uniqueConstraints())
                .extracting(UniqueConstraint::columns)
                .containsExactly(List.of(NAME.name(), CODE.name()));
        assertThat(owner.indexes()).isEmpty();
    }

    @Test
    void reflectsCompositeKeysInTheirOrder() {
        Column<Integer> a = Column.of("a", Types.INTEGER).notNull();
        Column<Integer> b = Column.of("b", Types.INTEGER).notNull();
        Table pair = Table.named("pair").columns(a, b).primaryKey(b, a).build();
        Table use = Table.named("pair_use")
                .columns(a, b, Column.of("u", Types.INTEGER))
                .foreignKey(new ForeignKey(
                        Identifier.of("use_fk"),
                        List.of(b.name(), a.name()),
                        pair.name(),
                        List.of(b.name(), a.name()),
                        ForeignKey.OnDelete.CASCADE,
                        false,
                        null))
                .build();
        schema.create(use, pair);
        PrimaryKey key = schema.reflect("pair").orElseThrow().primaryKey();
        assertThat(key).isNotNull();
        assertThat(key.columns()).containsExactly(b.name(), a.name());
        ForeignKey reference =
                schema.reflect("pair_use").orElseThrow().foreignKeys().get(0);
        assertThat(reference.columns()).containsExactly(b.name(), a.name());
        assertThat(reference.targetColumns()).containsExactly(b.name(), a.name());
        assertThat(reference.onDelete()).isEqualTo(ForeignKey.OnDelete.CASCADE);
    }

    @Test
    void reflectsTheTypesItCreates() {
        List<Column<?>> columns = List.of(
                Column.of("c_boolean", Types.BOOLEAN),
                Column.of("c_short", Types.SHORT),
                Column.of("c_integer", Types.INTEGER),
                Column.of("c_long", Types.LONG),
                Column.of("c_double", Types.DOUBLE),
                Column.of("c_decimal", Types.decimal(10, 2)),
                Column.of("c_string", Types.string(20)),
                Column.of("c_text", Types.TEXT),
                Column.of("c_blob", Types.BLOB),
                Column.of("c_date", Types.LOCAL_DATE),
                Column.of("c_time", Types.LOCAL_TIME),
                Column.of("c_timestamp", Types.LOCAL_DATE_TIME),
                Column.of("c_instant", Types.INSTANT),
                Column.of("c_uuid", Types.UUID));
        Table.Builder builder = Table.named("every_type");
        columns.forEach(builder::column);
        Table table = builder.build();
        schema.create(table);
        Table found = schema.reflect("every_type").orElseThrow();
        for (Column<?> column : columns) {
            SqlType expected = column.type().sqlType();
            SqlType has = found.column(column.name().text()).type().sqlType();
            assertThat(engine.dialect().columnType(has))
                    .as("type of %s", column.name())
                    .isEqualTo(engine.dialect().columnType(asReflected(expected)));
        }
        assertThat(schema.validate(Schema.of(table))).isEmpty();
    }

    /** SQLite's driver calls every foreign key deferred. */
    protected ForeignKey asReflected(ForeignKey key) {
        return key;
    }

    /** SQLite's driver adds the digits after the point to those before. */
    protected SqlType asReflected(SqlType type) {
        return type;
    }

    @Test
    void keepsNamesThatMustBeQuoted() {
        Column<Integer> odd = Column.of(Identifier.quoted("Odd Name"), Types.INTEGER);
        Column<Integer> reserved = Column.of("select", Types.INTEGER);
        Table table = Table.named(new QualifiedName(null, null, Identifier.quoted("Mixed")))
                .columns(odd, reserved)
                .build();
        schema.create(table);
        assertThat(schema.validate(Schema.of(table))).isEmpty();
        Table found = schema.reflect(table.name()).orElseThrow();
        assertThat(found.columns().get(0).name().text()).isEqualTo("Odd Name");
        assertThat(found.columns().get(1).name().text().toLowerCase(Locale.ROOT))
                .isEqualTo("select");
        schema.drop(table);
    }

    @Test
    void saysWhatDiffers() {
        schema.create(Schema.of(THING, OWNER_TABLE));
        Table wanted = Table.named("thing")
                .columns(
                        ID,
                        NAME.withNullable(true),
                        Column.of("rank_no", Types.string(10)),
                        OWNER,
                        Column.of("extra", Types.INTEGER))
                .primaryKey(NAME)
                .build();
        Table absent = Table.of("absent", ID);
        List<SchemaDifference> differences = schema.validate(Schema.of(wanted, absent));
        assertThat(differences)
                .extracting(SchemaDifference::kind)
                .containsExactlyInAnyOrder(
                        SchemaDifference.Kind.COLUMN_TYPE,
                        SchemaDifference.Kind.COLUMN_MISSING,
                        SchemaDifference.Kind.PRIMARY_KEY,
                        SchemaDifference.Kind.TABLE_MISSING);
        assertThat(differences).extracting(SchemaDifference::toString).contains("Table \"absent\" is missing");
        assertThat(schema.validate(Schema.of(
                        Table.named("thing").columns(NAME.withNullable(true)).build())))
                .extracting(SchemaDifference::toString)
                .containsExactly("Column \"thing.name\" is not null, expected nullable");
    }
}
