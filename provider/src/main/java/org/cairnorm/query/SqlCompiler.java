package org.cairnorm.query;

import java.util.List;
import java.util.Objects;
import org.cairnorm.loading.Loaders;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.ResultSetMapping;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.query.nativesql.SqlProblem;
import org.cairnorm.query.nativesql.SqlResult;
import org.cairnorm.query.nativesql.SqlTemplate;
import org.cairnorm.query.nativesql.SqlValues;
import org.jspecify.annotations.Nullable;

/** Makes SQL of the application ready to run, and keeps it. One per persistence unit, thread-safe. */
public final class SqlCompiler {
    private final MappingModel model;
    private final Loaders loaders;
    private final SqlValues values;
    private final PlanCache cache;

    public SqlCompiler(MappingModel model, Loaders loaders, QueryCompilerOptions options) {
        this.model = Objects.requireNonNull(model);
        this.loaders = Objects.requireNonNull(loaders);
        this.values = new SqlValues(model, loaders.engine().dialect());
        this.cache = new PlanCache(options.cachedPlans(), options.cachedBytes());
    }

    /**
     * The query of a text.
     *
     * @param resultClass what results are wanted as: an entity, a basic type, {@code Object[]}, {@code Tuple}, or a class with a
     *     constructor for the columns; null for the values of the columns
     * @throws IllegalArgumentException if the text mixes kinds of parameters, or rows cannot become instances of the class
     */
    public CompiledSql compile(String sql, @Nullable Class<?> resultClass) {
        return compile(sql, SqlResult.of(resultClass, model));
    }

    /**
     * The query of a text whose rows become what a result set mapping says.
     *
     * @throws IllegalArgumentException if there is no such mapping, or the text mixes kinds of parameters
     */
    public CompiledSql compileMapped(String sql, String resultSetMapping) {
        ResultSetMapping mapping = model.resultSetMapping(Objects.requireNonNull(resultSetMapping));
        if (mapping == null) {
            throw new IllegalArgumentException(SqlProblem.UNKNOWN_MAPPING.with(resultSetMapping));
        }
        return compile(sql, new SqlResult.Mapped(mapping));
    }

    private CompiledSql compile(String sql, SqlResult result) {
        PlanCache.Key key = new PlanCache.Key(Objects.requireNonNull(sql), result);
        CompiledQuery known = cache.get(key);
        if (known == null) {
            SqlTemplate template =
                    SqlTemplate.parse(sql, loaders.engine().dialect().features());
            List<QueryParameter> parameters = template.parameters().stream()
                    .map(parameter ->
                            new QueryParameter(parameter.name(), parameter.position(), DomainType.UNKNOWN, true, true))
                    .toList();
            known = cache.put(key, new CompiledSql(template, result, parameters, values, loaders));
        }
        return (CompiledSql) known;
    }
}
