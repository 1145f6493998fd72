package org.cairnorm.query;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.LazyLoader;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.loading.LoadingContext;
import org.jspecify.annotations.Nullable;

/** As much of a session as queries need; what it changes is rolled back. */
final class QuerySession implements LoadingContext, LazyLoader, AutoCloseable {
    private final QueryUnit unit;
    private final EngineConnection connection;
    private final PersistenceContext context = new PersistenceContext(this);

    QuerySession(QueryUnit unit) {
        this.unit = unit;
        this.connection = unit.engine().begin();
    }

    /**
     * All results of a query.
     *
     * @param parameters names or positions and values in turn
     */
    List<@Nullable Object> list(String jpql, Object... parameters) {
        return list(jpql, SelectOptions.DEFAULT, parameters);
    }

    List<@Nullable Object> list(String jpql, SelectOptions options, @Nullable Object... parameters) {
        CompiledQuery query = unit.compiler().compile(jpql, null);
        return query.asSelect().list(this, values(query, parameters), options);
    }

    /** All results as another class. */
    <T> List<T> listAs(Class<T> type, String jpql, @Nullable Object... parameters) {
        CompiledQuery query = unit.compiler().compile(jpql, type);
        List<T> results = new ArrayList<>();
        for (Object result : query.asSelect().list(this, values(query, parameters), SelectOptions.DEFAULT)) {
            results.add(type.cast(result));
        }
        return results;
    }

    /** The one result of a query. */
    @Nullable Object one(String jpql, @Nullable Object... parameters) {
        List<@Nullable Object> results = list(jpql, SelectOptions.DEFAULT, parameters);
        if (results.size() != 1) {
            throw new AssertionError("One result was expected, but there are " + results);
        }
        return results.get(0);
    }

    int update(String jpql, @Nullable Object... parameters) {
        CompiledQuery query = unit.compiler().compile(jpql, null);
        return query.asUpdate().execute(this, values(query, parameters), 0);
    }

    static ParameterValues values(CompiledQuery query, @Nullable Object... parameters) {
        ParameterValues values = query.newValues();
        for (int i = 0; i < parameters.length; i += 2) {
            if (parameters[i] instanceof Integer position) {
                values.set(position, parameters[i + 1]);
            } else {
                values.set((String) parameters[i], parameters[i + 1]);
            }
        }
        return values;
    }

    @Override
    public PersistenceContext persistenceContext() {
        return context;
    }

    @Override
    public EngineConnection connection() {
        return connection;
    }

    @Override
    public void loaded(EntityEntry entry) {}

    @Override
    public void load(EntityEntry entry, int attribute) {
        unit.loaders().load(this, entry, attribute);
    }

    @Override
    public void initialize(EntityEntry reference) {
        unit.loaders().initialize(this, reference);
    }

    @Override
    public void load(EntityEntry owner, PersistentCollection collection) {
        unit.loaders().load(this, owner, collection);
    }

    @Override
    public void close() {
        connection.close();
    }
}
