package org.cairnorm.query;

import java.util.List;
import org.cairnorm.loading.LoadingContext;
import org.jspecify.annotations.Nullable;

/** A compiled query that gives results. */
public sealed interface ResultQuery permits CompiledSelect, CompiledSql {

    /** The class of the results. */
    Class<?> resultType();

    /**
     * All results.
     *
     * @throws IllegalStateException if a parameter has no value
     */
    List<@Nullable Object> list(LoadingContext context, ParameterValues values, SelectOptions options);

    /**
     * The results one after the other. The connection must stay until the cursor is closed.
     *
     * @param streaming whether the driver shall bring the rows in portions
     * @throws IllegalStateException if a parameter has no value
     */
    ResultCursor open(LoadingContext context, ParameterValues values, SelectOptions options, boolean streaming);
}
