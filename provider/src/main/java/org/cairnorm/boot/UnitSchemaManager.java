package org.cairnorm.boot;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.SchemaValidationException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.boot.StandardSettings.SchemaSource;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.engine.Engine;
import org.cairnorm.flush.IdentifierGenerators;
import org.cairnorm.flush.SequenceTables;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.ValueGeneration;
import org.cairnorm.schema.DdlOptions;
import org.cairnorm.schema.SchemaDifference;
import org.cairnorm.schema.SchemaOperations;
import org.cairnorm.schema.SchemaScript;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Schema;
import org.cairnorm.sql.Table;

/**
 * Creates, drops, checks and empties the tables of a persistence unit, by its mapping and by the scripts that its settings name
 * (JPA 3.2 §7.12, §9.4).
 */
final class UnitSchemaManager implements SchemaManager {
    private final Settings settings;
    private final Engine engine;
    private final Schema schema;
    private final List<Table> entityTables;
    private final IdentifierGenerators generators;
    private final SchemaOperations operations;
    private final SettingScripts scripts;

    /** @param generators told when the sequences and tables that they take values from may have changed */
    UnitSchemaManager(Settings settings, Engine engine, MappingModel model, IdentifierGenerators generators) {
        this.settings = Objects.requireNonNull(settings);
        this.engine = Objects.requireNonNull(engine);
        this.schema = SequenceTables.adapt(model.schema(), engine.dialect());
        this.entityTables = entityTables(model);
        this.generators = Objects.requireNonNull(generators);
        this.operations = new SchemaOperations(engine);
        this.scripts = new SettingScripts(settings);
    }

    /** The tables of generators hold no entities: identifiers go on where they were. */
    private static List<Table> entityTables(MappingModel model) {
        Set<QualifiedName> ofGenerators = new HashSet<>();
        for (EntityMapping entity : model.entities()) {
            for (AttributeMapping attribute : entity.identifier().attributes()) {
                if (attribute instanceof BasicAttribute basic
                        && basic.generation() instanceof ValueGeneration.ByTable generation) {
                    ofGenerators.add(generation.table().name());
                }
            }
        }
        return model.schema().tables().stream()
                .filter(table -> !ofGenerators.contains(table.name()))
                .toList();
    }

    Schema schema() {
        return schema;
    }

    @Override
    public void create(boolean createSchemas) {
        translated(() -> {
            inOrder(
                    source(StandardSettings.CREATE_SOURCE, StandardSettings.CREATE_SCRIPT_SOURCE),
                    () -> createMapped(createSchemas),
                    () -> run(StandardSettings.CREATE_SCRIPT_SOURCE));
            run(StandardSettings.LOAD_SCRIPT_SOURCE);
        });
        generators.forget();
    }

    private void createMapped(boolean createSchemas) {
        if (createSchemas) {
            operations.run(script().createSchemas(schema));
        }
        operations.createMissing(schema);
    }

    @Override
    public void drop(boolean dropSchemas) {
        translated(() -> inOrder(
                source(StandardSettings.DROP_SOURCE, StandardSettings.DROP_SCRIPT_SOURCE),
                () -> dropMapped(dropSchemas),
                () -> run(StandardSettings.DROP_SCRIPT_SOURCE)));
        generators.forget();
    }

    private void dropMapped(boolean dropSchemas) {
        operations.dropPresent(schema);
        if (dropSchemas) {
            operations.run(script().dropSchemas(schema));
        }
    }

    private SchemaScript script() {
        return new SchemaScript(engine.dialect(), DdlOptions.DEFAULT);
    }

    /** A script that is given without saying what to take is what to take (JPA 3.2 §9.4). */
    private SchemaSource source(Setting<SchemaSource> source, Setting<Object> script) {
        SchemaSource said = settings.find(source);
        if (said != null) {
            return said;
        }
        return settings.find(script) == null ? SchemaSource.METADATA : SchemaSource.SCRIPT;
    }

    private static void inOrder(SchemaSource source, Runnable metadata, Runnable script) {
        switch (source) {
            case METADATA -> metadata.run();
            case SCRIPT -> script.run();
            case METADATA_THEN_SCRIPT -> {
                metadata.run();
                script.run();
            }
            case SCRIPT_THEN_METADATA -> {
                script.run();
                metadata.run();
            }
        }
    }

    private void run(Setting<Object> script) {
        operations.run(scripts.statements(script));
    }

    @Override
    public void validate() throws SchemaValidationException {
        List<SchemaDifference> differences;
        try {
            differences = operations.validate(schema);
        } catch (DatabaseException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
        if (!differences.isEmpty()) {
            String all = String.join(
                    "; ", differences.stream().map(SchemaDifference::toString).toList());
            Exception[] failures = differences.stream()
                    .map(difference -> new IllegalStateException(difference.toString()))
                    .toArray(Exception[]::new);
            throw new SchemaValidationException(BootProblem.SCHEMA_DIFFERS.with(all), failures);
        }
    }

    @Override
    public void truncate() {
        translated(() -> {
            operations.truncate(entityTables);
            run(StandardSettings.LOAD_SCRIPT_SOURCE);
        });
    }

    private static void translated(Runnable work) {
        try {
            work.run();
        } catch (DatabaseException | UncheckedIOException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
    }
}
