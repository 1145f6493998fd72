package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineOptions;
import org.cairnorm.engine.Transaction;
import org.cairnorm.enhancer.ByteBuddyEnhancer;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.build.BuildOptions;
import org.cairnorm.mapping.build.MappingModelBuilder;
import org.cairnorm.mapping.source.AnnotationReader;
import org.cairnorm.schema.SchemaOperations;
import org.cairnorm.sql.Identifier;
import org.cairnorm.testing.TestDatabase;

/** A persistence unit of annotated classes with its tables in a test database. */
public final class LoadingUnit implements AutoCloseable {
    private final Engine engine;
    private final MappingModel model;
    private final Loaders loaders;
    private final List<String> statements = new ArrayList<>();

    LoadingUnit(TestDatabase database, LoadingOptions options, Class<?>... classes) {
        database.reset();
        engine = Engine.create(database.dataSource(), EngineOptions.DEFAULT);
        model = MappingModelBuilder.build(
                AnnotationReader.read(List.of(classes)), BuildOptions.ordinary(new ByteBuddyEnhancer()));
        new SchemaOperations(engine).create(model.schema());
        loaders = new Loaders(model, engine, options);
        engine.listeners().add(event -> statements.add(event.sql()));
    }

    Engine engine() {
        return engine;
    }

    MappingModel model() {
        return model;
    }

    /** A name as the dialect writes it: some databases reserve it. */
    public String quoted(String name) {
        return engine.dialect().identifiers().render(Identifier.of(name));
    }

    /** The texts of all statements until now. */
    public List<String> statements() {
        return statements;
    }

    String lastStatement() {
        return statements.get(statements.size() - 1);
    }

    public void sql(String... texts) {
        try (Transaction transaction = engine.begin()) {
            for (String text : texts) {
                transaction.run(text);
            }
            transaction.commit();
        }
    }

    public LoadedUnit open() {
        return new LoadedUnit(this, loaders);
    }

    @Override
    public void close() {
        engine.close();
    }
}
