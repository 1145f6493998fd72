package org.cairnorm.boot;

import jakarta.persistence.PersistenceUnitTransactionType;
import java.util.List;
import java.util.Objects;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.engine.Engine;
import org.cairnorm.enhancer.ByteBuddyEnhancer;
import org.cairnorm.flush.Flusher;
import org.cairnorm.flush.IdentifierGenerators;
import org.cairnorm.flush.SequenceTables;
import org.cairnorm.loading.Loaders;
import org.cairnorm.loading.LoadingOptions;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.build.BuildOptions;
import org.cairnorm.mapping.build.MappingModelBuilder;
import org.cairnorm.mapping.metamodel.ModelMetamodel;
import org.cairnorm.mapping.metamodel.StaticMetamodelClasses;
import org.cairnorm.mapping.source.AnnotationReader;
import org.cairnorm.query.QueryCompiler;
import org.cairnorm.query.QueryCompilerOptions;
import org.cairnorm.query.SqlCompiler;
import org.cairnorm.session.SessionFactory;
import org.cairnorm.session.SessionServices;
import org.cairnorm.sql.Schema;

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
        Engine engine = UnitEngine.open(unit);
        try {
            MappingModel model = model(engine);
            Schema schema = SequenceTables.adapt(model.schema(), engine.dialect());
            new SchemaGeneration(unit.settings(), engine, schema).run();
            return factory(engine, model, schema);
        } catch (RuntimeException | Error e) {
            engine.close();
            throw e;
        }
    }

    /** Does only what the schema-generation settings ask for. */
    void generateSchema() {
        try (Engine engine = UnitEngine.open(unit)) {
            Schema schema = SequenceTables.adapt(model(engine).schema(), engine.dialect());
            new SchemaGeneration(unit.settings(), engine, schema).run();
        }
    }

    private void requireResourceLocal() {
        if (unit.settings().find(StandardSettings.TRANSACTION_TYPE) == PersistenceUnitTransactionType.JTA) {
            throw BootProblem.JTA_NOT_SUPPORTED.at(unit.name());
        }
    }

    private MappingModel model(Engine engine) {
        List<Class<?>> classes = ManagedClasses.load(unit, ManagedClasses.names(unit), unit.loader());
        DialectFeatures features = engine.dialect().features();
        BuildOptions options = BuildOptions.ordinary(new ByteBuddyEnhancer())
                .withNaming(unit.settings().get(CairnSettings.NAMING_STRATEGY))
                .withGeneration(
                        unit.settings().get(CairnSettings.ID_AUTO),
                        features.has(DialectFeature.SEQUENCES),
                        features.has(DialectFeature.IDENTITY));
        return MappingModelBuilder.build(AnnotationReader.read(classes), options);
    }

    private SessionFactory factory(Engine engine, MappingModel model, Schema schema) {
        Loaders loaders =
                new Loaders(model, engine, new LoadingOptions(unit.settings().get(CairnSettings.FETCH_BATCH_SIZE)));
        SessionServices services = new SessionServices(
                unit.name(),
                model,
                engine,
                loaders,
                new Flusher(engine),
                new IdentifierGenerators(engine),
                new QueryCompiler(model, loaders, QueryCompilerOptions.DEFAULT),
                new SqlCompiler(model, loaders, QueryCompilerOptions.DEFAULT));
        ModelMetamodel metamodel = ModelMetamodel.of(model);
        StaticMetamodelClasses.fill(metamodel, model);
        return new SessionFactory(
                services,
                metamodel,
                new UnitSchemaManager(engine, schema),
                unit.settings().shown(),
                engine);
    }
}
