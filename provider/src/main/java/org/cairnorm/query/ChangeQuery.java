package org.cairnorm.query;

import org.cairnorm.loading.LoadingContext;

/** A compiled query that changes rows. */
public sealed interface ChangeQuery permits CompiledUpdate, CompiledSql {

    /**
     * Runs it. The persistence context is not looked at.
     *
     * @param timeoutMillis after which the database gives up; 0 for the default
     * @return the number of entities, or of rows, that were changed or deleted
     * @throws IllegalStateException if a parameter has no value
     */
    int execute(LoadingContext context, ParameterValues values, int timeoutMillis);
}
