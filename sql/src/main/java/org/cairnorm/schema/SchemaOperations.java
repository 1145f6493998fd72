package org.cairnorm.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Schema;
import org.cairnorm.sql.Sequence;
import org.cairnorm.sql.Table;

/**
 * Defines tables and sequences in a database, and reads them back.
 *
 * <pre>{@code
 * SchemaOperations schema = new SchemaOperations(engine);
 * schema.create(Schema.of(AUTHOR, BOOK));
 * Table book = schema.reflect("book").orElseThrow();
 * }</pre>
 *
 * For a script instead of a run, see {@link SchemaScript}.
 */
public final class SchemaOperations {

    private final Engine engine;

    /** For the database of an engine. */
    public SchemaOperations(Engine engine) {
        this.engine = engine;
    }

    /** Creates everything; an error if something of it exists. */
    public void create(Schema schema) {
        run(new SchemaScript(engine.dialect(), DdlOptions.DEFAULT).create(schema));
    }

    /** Creates these tables; an error if one of them exists. */
    public void create(Table... tables) {
        create(Schema.of(tables));
    }

    /** Creates the tables and sequences that are not there yet; the others are left as they are. */
    public void createMissing(Schema schema) {
        Schema missing = missing(schema);
        run(new SchemaScript(engine.dialect(), DdlOptions.DEFAULT).create(missing));
    }

    private Schema missing(Schema schema) {
        return reflecting(reflection -> {
            List<Table> tables = new ArrayList<>();
            for (Table table : schema.tables()) {
                if (!reflection.exists(table.name())) {
                    tables.add(table);
                }
            }
            return new Schema(tables, without(schema.sequences(), reflection.sequences()));
        });
    }

    private List<Sequence> without(List<Sequence> all, List<Sequence> present) {
        List<String> names = present.stream()
                .map(sequence ->
                        engine.dialect().identifiers().stored(sequence.name().name()))
                .toList();
        return all.stream()
                .filter(sequence -> !names.contains(
                        engine.dialect().identifiers().stored(sequence.name().name())))
                .toList();
    }

    /** Drops everything; an error if something of it does not exist. */
    public void drop(Schema schema) {
        run(new SchemaScript(engine.dialect(), DdlOptions.DEFAULT).drop(schema));
    }

    /** Drops these tables; an error if one of them does not exist. */
    public void drop(Table... tables) {
        drop(Schema.of(tables));
    }

    /** Drops what there is of a schema. */
    public void dropPresent(Schema schema) {
        Schema present = reflecting(reflection -> {
            List<Table> tables = new ArrayList<>();
            for (Table table : schema.tables()) {
                reflection.keysOf(table.name()).ifPresent(tables::add);
            }
            List<Sequence> sequences = new ArrayList<>(schema.sequences());
            sequences.removeAll(without(schema.sequences(), reflection.sequences()));
            return new Schema(tables, sequences);
        });
        run(new SchemaScript(engine.dialect(), DdlOptions.DEFAULT).drop(present));
    }

    /** Deletes all rows of these tables, in one transaction. */
    public void truncate(Collection<Table> tables) {
        List<String> script = new SchemaScript(engine.dialect(), DdlOptions.DEFAULT).truncate(tables);
        engine.runInTransaction(transaction -> script.forEach(transaction::run));
    }

    /** What the database lacks, or has otherwise; empty if all is as the schema says. */
    public List<SchemaDifference> validate(Schema schema) {
        return reflecting(reflection -> {
            SchemaComparison comparison = new SchemaComparison(engine.dialect());
            for (Table table : schema.tables()) {
                comparison.table(table, reflection.table(table.name()));
            }
            if (!schema.sequences().isEmpty()) {
                comparison.sequences(schema.sequences(), reflection.sequences());
            }
            return comparison.differences();
        });
    }

    /** The table of this name as the database has it, if it is there. */
    public Optional<Table> reflect(String table) {
        return reflect(QualifiedName.of(table));
    }

    /** The table of this name as the database has it, if it is there. */
    public Optional<Table> reflect(QualifiedName table) {
        return reflecting(reflection -> reflection.table(table));
    }

    /** All tables and sequences of the connection's own schema as the database has them. */
    public Schema reflect() {
        return reflecting(SchemaReflection::schema);
    }

    /** Runs a script, each text as a unit of its own. */
    public void run(List<String> script) {
        try (EngineConnection connection = engine.connect()) {
            script.forEach(connection::run);
        }
    }

    private <R> R reflecting(Reading<R> reading) {
        try (EngineConnection connection = engine.connect()) {
            try {
                return reading.read(new SchemaReflection(connection.raw(), engine.dialect()));
            } catch (SQLException e) {
                throw connection.translate(e, null);
            }
        }
    }

    @FunctionalInterface
    private interface Reading<R> {
        R read(SchemaReflection reflection) throws SQLException;
    }
}
