package org.cairnorm.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineOptions;
import org.cairnorm.engine.Transaction;
import org.cairnorm.enhancer.ByteBuddyEnhancer;
import org.cairnorm.loading.Loaders;
import org.cairnorm.loading.LoadingOptions;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.build.BuildOptions;
import org.cairnorm.mapping.build.MappingModelBuilder;
import org.cairnorm.mapping.source.AnnotationReader;
import org.cairnorm.schema.SchemaOperations;
import org.cairnorm.testing.TestDatabase;

/** A persistence unit of annotated classes with its tables in a test database, to run queries in. */
final class QueryUnit implements AutoCloseable {
    private final Engine engine;
    private final MappingModel model;
    private final Loaders loaders;
    private final QueryCompiler compiler;
    private final List<String> statements = new ArrayList<>();

    QueryUnit(TestDatabase database, Class<?>... classes) {
        database.reset();
        engine = Engine.create(database.dataSource(), EngineOptions.DEFAULT);
        model = MappingModelBuilder.build(
                AnnotationReader.read(List.of(classes)), BuildOptions.ordinary(new ByteBuddyEnhancer()));
        new SchemaOperations(engine).create(model.schema());
        loaders = new Loaders(model, engine, LoadingOptions.DEFAULT);
        compiler = new QueryCompiler(model, loaders, QueryCompilerOptions.DEFAULT);
        engine.listeners().add(event -> statements.add(event.sql()));
    }

    Engine engine() {
        return engine;
    }

    MappingModel model() {
        return model;
    }

    Loaders loaders() {
        return loaders;
    }

    QueryCompiler compiler() {
        return compiler;
    }

    /** The texts of all statements until now. */
    List<String> statements() {
        return statements;
    }

    String lastStatement() {
        return Objects.requireNonNull(statements.get(statements.size() - 1));
    }

    void sql(String... texts) {
        try (Transaction transaction = engine.begin()) {
            for (String text : texts) {
                transaction.run(text);
            }
            transaction.commit();
        }
    }

    /** The SQL of a query. */
    String toSql(String jpql) {
        return compiler.compile(jpql, null).toSql();
    }

    QuerySession open() {
        return new QuerySession(this);
    }

    @Override
    public void close() {
        engine.close();
    }
}
