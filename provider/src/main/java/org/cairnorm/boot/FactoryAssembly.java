package org.cairnorm.boot;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.ValidationMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.engine.Engine;
import org.cairnorm.enhancer.ByteBuddyEnhancer;
import org.cairnorm.flush.Flusher;
import org.cairnorm.flush.IdentifierGenerators;
import org.cairnorm.loading.Loaders;
import org.cairnorm.loading.LoadingOptions;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.build.BuildOptions;
import org.cairnorm.mapping.build.MappingModelBuilder;
import org.cairnorm.mapping.metamodel.ModelMetamodel;
import org.cairnorm.mapping.metamodel.StaticMetamodelClasses;
import org.cairnorm.mapping.source.AnnotationReader;
import org.cairnorm.mapping.source.xml.MappingFiles;
import org.cairnorm.query.QueryCompiler;
import org.cairnorm.query.QueryCompilerOptions;
import org.cairnorm.query.SqlCompiler;
import org.cairnorm.session.SessionFactory;
import org.cairnorm.session.SessionServices;

/**
 * Puts a persistence unit together: classes → declarations → model, settings → engine, and the parts that work on both. If a
 * step fails, what was opened before is closed.
 */
final class FactoryAssembly {
    private final UnitConfiguration unit;

    private FactoryAssembly(UnitConfiguration unit) {
        this.unit = Objects.requireNonNull(unit);
    }

    static FactoryAssembly of(UnitConfiguration unit) {
        return new FactoryAssembly(unit);
    }

    /** Starts the unit; does what its schema-generation settings ask for. */
    SessionFactory start() {
        requireResourceLocal();
        requireNoValidation();
        Engine engine = UnitEngine.open(unit);
        try {
            MappingModel model = model(engine);
            IdentifierGenerators generators = new IdentifierGenerators(engine);
            UnitSchemaManager schema = new UnitSchemaManager(unit.settings(), engine, model, generators);
            new SchemaGeneration(unit.settings(), engine, schema).run();
            return factory(engine, model, generators, schema);
        } catch (RuntimeException | Error e) {
            engine.close();
            throw e;
        }
    }

    /** Does only what the schema-generation settings ask for. */
    void generateSchema() {
        try (Engine engine = UnitEngine.open(unit)) {
            UnitSchemaManager schema =
                    new UnitSchemaManager(unit.settings(), engine, model(engine), new IdentifierGenerators(engine));
            new SchemaGeneration(unit.settings(), engine, schema).run();
        }
    }

    private void requireResourceLocal() {
        if (unit.settings().find(StandardSettings.TRANSACTION_TYPE) == PersistenceUnitTransactionType.JTA) {
            throw BootProblem.JTA_NOT_SUPPORTED.at(unit.name());
        }
    }

    private void requireNoValidation() {
        if (unit.settings().get(StandardSettings.VALIDATION_MODE) == ValidationMode.CALLBACK) {
            throw BootProblem.VALIDATION_NOT_SUPPORTED.at(unit.name());
        }
    }

    private MappingModel model(Engine engine) {
        MappingFiles files = MappingFiles.read(MappingFileLocations.of(unit));
        List<Class<?>> classes = ManagedClasses.load(unit, ManagedClasses.names(unit, files), unit.loader());
        DialectFeatures features = engine.dialect().features();
        BuildOptions options = BuildOptions.ordinary(new ByteBuddyEnhancer())
                .withNaming(unit.settings().get(CairnSettings.NAMING_STRATEGY))
                .withGeneration(
                        unit.settings().get(CairnSettings.ID_AUTO),
                        features.has(DialectFeature.SEQUENCES),
                        features.has(DialectFeature.IDENTITY));
        return MappingModelBuilder.build(AnnotationReader.read(classes, files.metadata(unit.loader())), options);
    }

    private SessionFactory factory(
            Engine engine, MappingModel model, IdentifierGenerators generators, UnitSchemaManager schema) {
        Loaders loaders =
                new Loaders(model, engine, new LoadingOptions(unit.settings().get(CairnSettings.FETCH_BATCH_SIZE)));
        Duration lockTimeout = unit.settings().find(StandardSettings.LOCK_TIMEOUT);
        SessionServices services = new SessionServices(
                unit.name(),
                model,
                engine,
                loaders,
                new Flusher(engine),
                generators,
                new QueryCompiler(model, loaders, QueryCompilerOptions.DEFAULT),
                new SqlCompiler(model, loaders, QueryCompilerOptions.DEFAULT),
                lockTimeout == null ? null : (int) lockTimeout.toMillis());
        ModelMetamodel metamodel = ModelMetamodel.of(model);
        StaticMetamodelClasses.fill(metamodel, model);
        return new SessionFactory(services, metamodel, schema, unit.settings().shown(), engine);
    }
}
