package org.cairnorm.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.loading.Loaders;
import org.cairnorm.loading.LoadingContext;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.query.lowering.LoweredBulk;
import org.cairnorm.sql.Statement;

/** A bulk update or delete: one or several statements. */
public final class CompiledUpdate extends CompiledQuery implements ChangeQuery {
    private final LoweredBulk lowered;
    private final Dialect dialect;
    private final BulkExecution execution;

    CompiledUpdate(String description, LoweredBulk lowered, List<QueryParameter> parameters, Loaders loaders) {
        super(description, parameters);
        this.lowered = lowered;
        this.dialect = loaders.engine().dialect();
        this.execution = new BulkExecution(this, lowered, loaders.engine());
    }

    @Override
    public int execute(LoadingContext context, ParameterValues values, int timeoutMillis) {
        values.requireComplete(this);
        return execution.run(context.connection(), values, timeoutMillis);
    }

    @Override
    public String toSql() {
        return sql(RenderOptions.PLAIN, "; ");
    }

    @Override
    public String toPrettySql() {
        return sql(RenderOptions.PRETTY, ";\n");
    }

    private String sql(RenderOptions options, String separator) {
        List<String> texts = new ArrayList<>();
        for (Statement statement : lowered.statements()) {
            texts.add(dialect.renderer()
                    .render(statement, options.withCollectionSizes(sizes()))
                    .text());
        }
        return String.join(separator, texts);
    }

    private Map<String, Integer> sizes() {
        return BulkExecution.unitSizes(lowered);
    }

    @Override
    int weight() {
        return 1024 + weightOf(description()) + 4 * weightOf(toSql());
    }
}
