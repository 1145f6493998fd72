package org.cairnorm.query;

import java.util.Objects;
import org.cairnorm.loading.Loaders;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.query.domain.JpqlResolver;
import org.cairnorm.query.domain.ResolvedQuery;
import org.cairnorm.query.domain.ResultShape;
import org.cairnorm.query.jpql.JpqlParser;
import org.cairnorm.query.lowering.BulkLowering;
import org.cairnorm.query.lowering.SelectLowering;
import org.jspecify.annotations.Nullable;

/** Makes queries ready to run, and keeps them. One per persistence unit, thread-safe. */
public final class QueryCompiler {
    private final Loaders loaders;
    private final JpqlResolver resolver;
    private final SelectLowering selects;
    private final BulkLowering bulk;
    private final PlanCache cache;

    public QueryCompiler(MappingModel model, Loaders loaders, QueryCompilerOptions options) {
        this.loaders = Objects.requireNonNull(loaders);
        this.resolver = new JpqlResolver(model);
        this.selects = new SelectLowering(loaders);
        this.bulk = new BulkLowering(loaders);
        this.cache = new PlanCache(options.cachedPlans(), options.cachedBytes());
    }

    /**
     * The query of a text.
     *
     * @param resultClass what results are wanted as: a class that the selected item has, {@code Object[]}, {@code Tuple}, or a
     *     class with a constructor for the selected items; null for whatever the query selects
     * @throws IllegalArgumentException if the text is no query, or its results are not of that class
     */
    public CompiledQuery compile(String text, @Nullable Class<?> resultClass) {
        PlanCache.Key key = new PlanCache.Key(text, resultClass);
        CompiledQuery known = cache.get(key);
        if (known != null) {
            return known;
        }
        ResolvedQuery resolved = resolver.resolve(JpqlParser.parse(text));
        return cache.put(key, compile(resolved, text, resultClass));
    }

    /**
     * A query that was resolved already, as criteria queries are.
     *
     * @param resultClass as in {@link #compile(String, Class)}
     */
    public CompiledQuery compile(ResolvedQuery resolved, @Nullable Class<?> resultClass) {
        PlanCache.Key key = new PlanCache.Key(resolved, resultClass);
        CompiledQuery known = cache.get(key);
        return known != null ? known : cache.put(key, compile(resolved, "criteria query", resultClass));
    }

    private CompiledQuery compile(ResolvedQuery resolved, String description, @Nullable Class<?> resultClass) {
        if (resolved instanceof ResolvedQuery.ResolvedSelect select) {
            ResultShape shape = ResultTypes.adapt(select.shape(), resultClass);
            ResolvedQuery.ResolvedSelect shaped =
                    new ResolvedQuery.ResolvedSelect(select.query(), shape, select.fetches(), select.parameters());
            return new CompiledSelect(description, selects.lower(shaped), shape, select.parameters(), loaders);
        }
        if (resultClass != null && resultClass != Object.class) {
            throw new IllegalArgumentException(QueryProblem.NO_RESULT_CLASS.with(resultClass.getName()));
        }
        return new CompiledUpdate(description, bulk.lower(resolved), resolved.parameters(), loaders);
    }
}
