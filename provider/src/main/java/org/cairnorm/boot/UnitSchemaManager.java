package org.cairnorm.boot;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.SchemaValidationException;
import java.util.List;
import java.util.Objects;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.engine.Engine;
import org.cairnorm.schema.DdlOptions;
import org.cairnorm.schema.SchemaDifference;
import org.cairnorm.schema.SchemaOperations;
import org.cairnorm.schema.SchemaScript;
import org.cairnorm.sql.Schema;

/** Creates, drops, checks and empties the tables of a persistence unit (JPA 3.2 §7.13). */
final class UnitSchemaManager implements SchemaManager {
    private final Engine engine;
    private final Schema schema;
    private final SchemaOperations operations;

    UnitSchemaManager(Engine engine, Schema schema) {
        this.engine = Objects.requireNonNull(engine);
        this.schema = Objects.requireNonNull(schema);
        this.operations = new SchemaOperations(engine);
    }

    @Override
    public void create(boolean createSchemas) {
        translated(() -> {
            if (createSchemas) {
                operations.run(new SchemaScript(engine.dialect(), DdlOptions.DEFAULT).createSchemas(schema));
            }
            operations.createMissing(schema);
        });
    }

    @Override
    public void drop(boolean dropSchemas) {
        translated(() -> operations.dropPresent(schema));
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
        translated(() -> operations.truncate(schema.tables()));
    }

    private static void translated(Runnable work) {
        try {
            work.run();
        } catch (DatabaseException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
    }
}
