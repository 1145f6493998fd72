package org.cairnorm.boot;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.SchemaValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.cairnorm.boot.StandardSettings.SchemaAction;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.engine.Engine;
import org.cairnorm.schema.DdlOptions;
import org.cairnorm.schema.SchemaScript;

/** Does what the {@code jakarta.persistence.schema-generation} settings ask for (JPA 3.2 §9.4): in the database, into scripts, or both. */
final class SchemaGeneration {
    private final Settings settings;
    private final Engine engine;
    private final UnitSchemaManager manager;

    SchemaGeneration(Settings settings, Engine engine, UnitSchemaManager manager) {
        this.settings = Objects.requireNonNull(settings);
        this.engine = Objects.requireNonNull(engine);
        this.manager = Objects.requireNonNull(manager);
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
            write(StandardSettings.CREATE_TARGET, script.create(manager.schema()));
        }
        if (action == SchemaAction.DROP || action == SchemaAction.DROP_AND_CREATE) {
            write(StandardSettings.DROP_TARGET, script.drop(manager.schema()));
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
        switch (settings.get(StandardSettings.DATABASE_ACTION)) {
            case NONE -> {
                // the application takes care of its schema itself
            }
            case VALIDATE -> validate();
            case DROP -> manager.drop(false);
            case CREATE -> create();
            case DROP_AND_CREATE -> {
                manager.drop(false);
                create();
            }
        }
    }

    private void create() {
        manager.create(Boolean.TRUE.equals(settings.find(StandardSettings.CREATE_SCHEMAS)));
    }

    private void validate() {
        try {
            manager.validate();
        } catch (SchemaValidationException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
    }
}
