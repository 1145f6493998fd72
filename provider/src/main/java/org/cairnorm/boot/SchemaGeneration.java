package org.cairnorm.boot;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.SchemaValidationException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.boot.StandardSettings.SchemaAction;
import org.cairnorm.boot.StandardSettings.SchemaSource;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.engine.Engine;
import org.cairnorm.schema.DdlOptions;
import org.cairnorm.schema.SchemaOperations;
import org.cairnorm.schema.SchemaScript;
import org.cairnorm.sql.Schema;
import org.jspecify.annotations.Nullable;

/** Does what the {@code jakarta.persistence.schema-generation} settings ask for (JPA 3.2 §9.4): in the database, into scripts, or both. */
final class SchemaGeneration {
    private final Settings settings;
    private final Engine engine;
    private final Schema schema;
    private final UnitSchemaManager manager;

    SchemaGeneration(Settings settings, Engine engine, Schema schema) {
        this.settings = Objects.requireNonNull(settings);
        this.engine = Objects.requireNonNull(engine);
        this.schema = Objects.requireNonNull(schema);
        this.manager = new UnitSchemaManager(engine, schema);
    }

    void run() {
        try {
            writeScripts();
            changeDatabase();
        } catch (DatabaseException | UncheckedIOException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
    }

    // ---- scripts

    private void writeScripts() {
        SchemaAction action = settings.get(StandardSettings.SCRIPTS_ACTION);
        SchemaScript script = new SchemaScript(engine.dialect(), DdlOptions.DEFAULT.withForeignKeysApart(true));
        if (action == SchemaAction.CREATE || action == SchemaAction.DROP_AND_CREATE) {
            write(StandardSettings.CREATE_TARGET, script.create(schema));
        }
        if (action == SchemaAction.DROP || action == SchemaAction.DROP_AND_CREATE) {
            write(StandardSettings.DROP_TARGET, script.drop(schema));
        }
    }

    private void write(Setting<Object> target, List<String> statements) {
        Object place = settings.find(target);
        if (place == null) {
            throw BootProblem.SCRIPT_TARGET_MISSING.at(target.key());
        }
        try {
            Scripts.write(place, statements, target.key());
        } catch (IOException e) {
            throw BootProblem.SCRIPT_NOT_WRITTEN.because(e, target.key(), String.valueOf(place), e.getMessage());
        }
    }

    // ---- the database

    private void changeDatabase() {
        SchemaAction action = settings.get(StandardSettings.DATABASE_ACTION);
        switch (action) {
            case NONE -> {
                // the application takes care of its schema itself
            }
            case VALIDATE -> validate();
            case DROP -> drop();
            case CREATE -> create();
            case DROP_AND_CREATE -> {
                drop();
                create();
            }
        }
        if (action == SchemaAction.CREATE || action == SchemaAction.DROP_AND_CREATE) {
            runScript(StandardSettings.LOAD_SCRIPT_SOURCE);
        }
    }

    private void validate() {
        try {
            manager.validate();
        } catch (SchemaValidationException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
    }

    private void create() {
        boolean schemas = Boolean.TRUE.equals(settings.find(StandardSettings.CREATE_SCHEMAS));
        inOrder(
                source(StandardSettings.CREATE_SOURCE, StandardSettings.CREATE_SCRIPT_SOURCE),
                () -> manager.create(schemas),
                () -> runScript(StandardSettings.CREATE_SCRIPT_SOURCE));
    }

    private void drop() {
        inOrder(
                source(StandardSettings.DROP_SOURCE, StandardSettings.DROP_SCRIPT_SOURCE),
                () -> manager.drop(false),
                () -> runScript(StandardSettings.DROP_SCRIPT_SOURCE));
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

    private void runScript(Setting<Object> setting) {
        @Nullable Object place = settings.find(setting);
        if (place == null) {
            return;
        }
        List<String> statements = new ArrayList<>();
        try (Reader reader = Scripts.open(place, settings.loader(), setting.key())) {
            statements.addAll(Scripts.statements(reader));
        } catch (IOException e) {
            throw BootProblem.SCRIPT_NOT_READ.because(e, setting.key(), String.valueOf(place), e.getMessage());
        }
        new SchemaOperations(engine).run(statements);
    }
}
